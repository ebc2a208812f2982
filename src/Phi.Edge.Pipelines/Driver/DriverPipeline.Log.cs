using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Driver;

public sealed partial class DriverPipeline
{
    private void LogCamera(bool lost)
    {
        if (lost == _lost)
        {
            return;
        }

        _lost = lost;
        if (lost)
        {
            LogCameraLost(_options.CameraLostAfter);
        }
        else
        {
            LogCameraBack();
        }
    }

    private void LogChanges(in DriverState state)
    {
        if (state.Degradation != _degradation)
        {
            _degradation = state.Degradation;
            if (_degradation == MonitoringDegradation.None)
            {
                LogMonitoringRestored();
            }
            else
            {
                LogMonitoringDegraded(_degradation);
            }
        }

        if (state.Condition != _condition)
        {
            _condition = state.Condition;
            LogConditionChanged(_condition);
        }
    }

    [LoggerMessage(EventIds.CameraLost, LogLevel.Warning, "No frame from the driver camera for {Silence}; driver monitoring waits for it")]
    private partial void LogCameraLost(TimeSpan silence);

    [LoggerMessage(EventIds.CameraBack, LogLevel.Information, "Frames from the driver camera arrive again")]
    private partial void LogCameraBack();

    [LoggerMessage(EventIds.MonitoringDegraded, LogLevel.Warning, "Driver monitoring is degraded: {Reason}")]
    private partial void LogMonitoringDegraded(MonitoringDegradation reason);

    [LoggerMessage(EventIds.MonitoringRestored, LogLevel.Information, "Driver monitoring works again")]
    private partial void LogMonitoringRestored();

    [LoggerMessage(EventIds.ConditionChanged, LogLevel.Debug, "The driver's condition is now {Condition}")]
    private partial void LogConditionChanged(DriverCondition condition);
}
