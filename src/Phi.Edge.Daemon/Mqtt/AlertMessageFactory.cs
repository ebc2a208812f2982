using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Turns alerts into what the dashboard gets.</summary>
internal sealed class AlertMessageFactory(TimeProvider time)
{
    // Episodes are numbered from 1 at every start; the start makes them unique. The first 48 bits of a UUIDv7 are its milliseconds.
    private readonly string _run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N")[..12];

    /// <param name="id">Id of the message.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="now">Now (monotonic), the end of the latency.</param>
    public AlertMessage Create(Guid id, in AlertEvent alert, TimeSpan now)
    {
        var row = AlertCatalog.Of(alert.Kind);
        var degraded = alert.Kind == AlertKind.MonitoringDegraded;
        var sign = alert.Kind == AlertKind.Sign;
        var value = degraded || sign ? null : Bounded.Number(alert.Value, -1e9, 1e9);
        return new AlertMessage
        {
            Id = id,
            EpisodeId = $"{_run}-{alert.Episode}",
            Kind = alert.Kind,
            Level = alert.Level,
            Transition = alert.Transition,
            Since = time.MonotonicToUtc(alert.Since),
            At = time.MonotonicToUtc(alert.At),
            LatencyMs = Bounded.LatencyMs(now - alert.At),
            Value = value,
            Unit = value is null ? null : row.Unit,
            Degradation = degraded ? Reason(alert.Value) : null,
            Sign = sign && Enum.IsDefined((SignKind)(int)alert.Value) ? (SignKind)(int)alert.Value : null,
            Text = row.Text,
            Acknowledgeable = row.Acknowledgeable && alert.Level != AlertLevel.None
                && alert.Transition is AlertTransition.Raised or AlertTransition.Escalated or AlertTransition.Eased,
        };
    }

    private static MonitoringDegradation Reason(float value) =>
        Enum.IsDefined((MonitoringDegradation)(int)value) ? (MonitoringDegradation)(int)value : MonitoringDegradation.None;
}
