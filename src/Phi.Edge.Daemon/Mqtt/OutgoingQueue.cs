using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// What waits to be published. Alerts, voice messages and signs each have a bounded queue of their own that loses its oldest; a state has one slot
/// that the newest takes, so neither voice nor states can ever push out an alert. Posting copies a value and returns: no I/O, no waiting, no allocation.
/// </summary>
internal sealed class OutgoingQueue(IOptions<MqttOptions> options, TimeProvider time, MqttMetrics metrics)
{
    private readonly Lock _gate = new();
    private readonly DropOldestRing<QueuedAlert> _alerts = new(options.Value.AlertQueue);
    private readonly DropOldestRing<QueuedVoice> _voice = new(options.Value.VoiceQueue);
    private readonly DropOldestRing<QueuedSign> _signs = new(options.Value.SignQueue);

    // One token: something waits. A bounded channel of one is the signal that can be awaited without a thread.
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private LatestSlot<DriverState> _driver;
    private LatestSlot<RoadState> _road;
    private LatestSlot<HealthReport> _health;
    private LatestSlot<CloudStateMessage> _cloud;

    /// <summary>Alerts that wait.</summary>
    public int AlertCount
    {
        get
        {
            lock (_gate)
            {
                return _alerts.Count;
            }
        }
    }

    public void Post(in AlertEvent alert)
    {
        var full = false;
        lock (_gate)
        {
            full = _alerts.Add(new QueuedAlert(alert, time.MonotonicNow()));
        }

        if (full)
        {
            metrics.Lost(MessageLoss.QueueFull);
        }

        _signal.Writer.TryWrite(true);
    }

    public void Post(VoiceSessionEvent session) => Post(new QueuedVoice(session, null, time.MonotonicNow()));

    public void Post(VoiceAnswer answer) => Post(new QueuedVoice(null, answer, time.MonotonicNow()));

    public void Post(in DriverState state)
    {
        var replaced = false;
        lock (_gate)
        {
            replaced = _driver.Set(state, time.MonotonicNow());
        }

        if (replaced)
        {
            metrics.StateReplaced();
        }

        _signal.Writer.TryWrite(true);
    }

    public void Post(SignReport sign)
    {
        lock (_gate)
        {
            // A sign that is lost here is still among the last signs of the road's state.
            _signs.Add(new QueuedSign(sign, time.MonotonicNow()));
        }

        _signal.Writer.TryWrite(true);
    }

    public void Post(in RoadState state)
    {
        lock (_gate)
        {
            _road.Set(state, time.MonotonicNow());
        }

        _signal.Writer.TryWrite(true);
    }

    public void Post(HealthReport report)
    {
        lock (_gate)
        {
            _health.Set(report, time.MonotonicNow());
        }

        _signal.Writer.TryWrite(true);
    }

    public void Post(CloudStateMessage state)
    {
        lock (_gate)
        {
            _cloud.Set(state, time.MonotonicNow());
        }

        _signal.Writer.TryWrite(true);
    }

    public bool TryTakeAlert(out QueuedAlert alert)
    {
        lock (_gate)
        {
            return _alerts.TryTake(out alert);
        }
    }

    public bool TryTakeVoice(out QueuedVoice message)
    {
        lock (_gate)
        {
            return _voice.TryTake(out message);
        }
    }

    public bool TryTakeSign(out QueuedSign sign)
    {
        lock (_gate)
        {
            return _signs.TryTake(out sign);
        }
    }

    public bool TryTakeRoad(out RoadState state)
    {
        lock (_gate)
        {
            return _road.TryTake(out state);
        }
    }

    public bool TryTakeDriver(out DriverState state)
    {
        lock (_gate)
        {
            return _driver.TryTake(out state);
        }
    }

    public bool TryTakeHealth(out HealthReport report)
    {
        lock (_gate)
        {
            return _health.TryTake(out report);
        }
    }

    public bool TryTakeCloud(out CloudStateMessage state)
    {
        lock (_gate)
        {
            return _cloud.TryTake(out state);
        }
    }

    /// <summary>A new broker, or one that was restarted, knows no retained messages: sends those again that still hold.</summary>
    public void RepeatStates()
    {
        var now = time.MonotonicNow();
        lock (_gate)
        {
            _driver.Repeat(now, Topics.DriverStateTopic.Expiry ?? TimeSpan.MaxValue);
            _road.Repeat(now, RoadTopics.State.Expiry ?? TimeSpan.MaxValue);
            _health.Repeat(now, Topics.HealthTopic.Expiry ?? TimeSpan.MaxValue);
            _cloud.Repeat(now, CloudTopics.State.Expiry ?? TimeSpan.MaxValue);
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>Waits until something may be there.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _signal.Reader.ReadAsync(cancellationToken);

    private void Post(in QueuedVoice message)
    {
        var full = false;
        lock (_gate)
        {
            full = _voice.Add(message);
        }

        if (full)
        {
            metrics.VoiceLost(MessageLoss.QueueFull);
        }

        _signal.Writer.TryWrite(true);
    }
}
