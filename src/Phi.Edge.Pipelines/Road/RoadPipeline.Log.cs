using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road;

public sealed partial class RoadPipeline
{
    private void LogChanges(in RoadState state)
    {
        if (state.Sight != _sight)
        {
            LogSight(_sight, state.Sight);
            _sight = state.Sight;
        }

        var limit = state.Limit;
        if (limit.Value != _limit.Value || limit.Unit != _limit.Unit || limit.Certainty != _limit.Certainty || limit.Source != _limit.Source)
        {
            _limit = limit;
            LogLimitChanged(limit.Value, limit.Unit, limit.Source, limit.Certainty);
        }
    }

    private void LogSight(RoadSight before, RoadSight now)
    {
        switch (now)
        {
            case RoadSight.Lost:
                LogCameraLost(_options.CameraLostAfter);
                break;
            case RoadSight.Impaired:
                LogSightImpaired();
                break;
            case RoadSight.Clear when before == RoadSight.Lost:
                LogCameraBack();
                break;
            case RoadSight.Clear when before == RoadSight.Impaired:
                LogSightRestored();
                break;
            default:
                break;
        }
    }

    [LoggerMessage(EventIds.RoadCameraLost, LogLevel.Warning, "No frame from the road camera for {Silence}; road signs wait for it")]
    private partial void LogCameraLost(TimeSpan silence);

    [LoggerMessage(EventIds.RoadCameraBack, LogLevel.Information, "Frames from the road camera arrive again")]
    private partial void LogCameraBack();

    [LoggerMessage(EventIds.RoadSightImpaired, LogLevel.Information, "The road camera sees too little: dark, blinded or covered")]
    private partial void LogSightImpaired();

    [LoggerMessage(EventIds.RoadSightRestored, LogLevel.Information, "The road camera sees the road again")]
    private partial void LogSightRestored();

    [LoggerMessage(EventIds.SignSeen, LogLevel.Debug, "Sign {Sign} is {Name}, report {Revision}")]
    private partial void LogSignSeen(long sign, string name, int revision);

    [LoggerMessage(EventIds.SpeedLimitChanged, LogLevel.Debug, "The speed limit is now {Value} {Unit} by {Source}, {Certainty}")]
    private partial void LogLimitChanged(int? value, SpeedUnit unit, LimitSource source, LimitCertainty certainty);
}
