using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Listens to the daemon's own outlets and remembers the newest of each. Copies a value and returns; looked at now and then.</summary>
internal sealed class VssKnowledge(TimeProvider time, CloudStatus? cloud = null) : IDriverStateSink, IRoadStateSink, IAlertSink, IVoiceSink
{
    // Older than this, a state says nothing about now.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private (DriverState State, TimeSpan At)? _driver;
    private (RoadState State, TimeSpan At)? _road;
    private readonly AlertEvent?[] _alerts = new AlertEvent?[Enum.GetValues<AlertLane>().Length];
    private VoiceSessionEvent? _voice;

    public VssSnapshot Current
    {
        get
        {
            var now = time.MonotonicNow();
            lock (_gate)
            {
                return new VssSnapshot
                {
                    Driver = _driver is { } driver && now - driver.At <= Fresh ? driver.State : null,
                    Road = _road is { } road && now - road.At <= Fresh ? road.State : null,
                    Alert = _alerts.Where(alert => alert is not null).MaxBy(alert => alert!.Value.Level),
                    Voice = _voice,
                    CloudConnected = cloud?.Link.Connected,
                };
            }
        }
    }

    public void Publish(in DriverState state)
    {
        lock (_gate)
        {
            _driver = (state, time.MonotonicNow());
        }
    }

    public void Publish(in RoadState state)
    {
        lock (_gate)
        {
            _road = (state, time.MonotonicNow());
        }
    }

    public void Publish(in AlertEvent alert)
    {
        lock (_gate)
        {
            // A retained value would be a record of speeding.
            var row = AlertCatalog.Of(alert.Kind);
            _alerts[(int)row.Lane] = alert.Transition == AlertTransition.Cleared || !row.Recorded ? null : alert;
        }
    }

    public void Publish(VoiceSessionEvent session)
    {
        lock (_gate)
        {
            _voice = session;
        }
    }

    public void Publish(VoiceAnswer answer)
    {
        // An answer is no signal.
    }
}
