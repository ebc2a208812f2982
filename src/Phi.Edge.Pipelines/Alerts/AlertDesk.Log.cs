using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

public sealed partial class AlertDesk
{
    private void Log(in AlertEvent alert)
    {
        var row = AlertCatalog.Of(alert.Kind);
        if (!row.Recorded)
        {
            return;
        }

        var unit = row.Unit;
        switch (alert.Transition)
        {
            case AlertTransition.Raised:
                LogRaised(alert.Kind, alert.Level, alert.Episode, alert.Value, unit);
                break;
            case AlertTransition.Escalated or AlertTransition.Eased:
                LogChanged(alert.Kind, alert.Transition, alert.Level, alert.Episode, alert.Value, unit);
                break;
            case AlertTransition.Acknowledged:
                LogAcknowledged(alert.Kind, alert.Level, alert.Episode);
                break;
            case AlertTransition.Superseded:
                LogSuperseded(alert.Kind, alert.Level, alert.Episode);
                break;
            case AlertTransition.Cleared:
                LogCleared(alert.Kind, alert.Episode);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(alert), alert.Transition, "Give the new transition a log message.");
        }
    }

    [LoggerMessage(EventIds.AlertRaised, LogLevel.Information, "Alert {Kind} raised at level {Level}, episode {Episode}: {Value} {Unit}")]
    private partial void LogRaised(AlertKind kind, AlertLevel level, long episode, float value, string unit);

    [LoggerMessage(EventIds.AlertChanged, LogLevel.Information, "Alert {Kind} {Transition} to level {Level}, episode {Episode}: {Value} {Unit}")]
    private partial void LogChanged(AlertKind kind, AlertTransition transition, AlertLevel level, long episode, float value, string unit);

    [LoggerMessage(EventIds.AlertAcknowledged, LogLevel.Information, "Alert {Kind} acknowledged at level {Level}, episode {Episode}")]
    private partial void LogAcknowledged(AlertKind kind, AlertLevel level, long episode);

    [LoggerMessage(EventIds.AlertSuperseded, LogLevel.Information, "Alert {Kind} at level {Level} gave way to a more urgent one, episode {Episode}")]
    private partial void LogSuperseded(AlertKind kind, AlertLevel level, long episode);

    [LoggerMessage(EventIds.AlertCleared, LogLevel.Information, "Alert {Kind} cleared, episode {Episode}")]
    private partial void LogCleared(AlertKind kind, long episode);
}
