using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// What waits to be published. Alerts have a bounded queue of their own that loses its oldest; a state has one slot that the newest takes, so
/// states can never push out an alert. Posting copies a value and returns: no I/O, no waiting, no allocation.
/// </summary>
internal sealed class OutgoingQueue(IOptions<MqttOptions> options, TimeProvider time, MqttMetrics metrics)
{
    private readonly Lock _gate = new();
    private readonly QueuedAlert[] _alerts = new QueuedAlert[options.Value.AlertQueue];

    // One token: something waits. A bounded channel of one is the signal that can be awaited without a thread.
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private LatestSlot<DriverState> _driver;
    private LatestSlot<HealthReport> _health;
    private int _first;
    private int _count;

    /// <summary>Alerts that wait.</summary>
    public int AlertCount
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    public void Post(in AlertEvent alert)
    {
        var full = false;
        lock (_gate)
        {
            full = _count == _alerts.Length;
            if (full)
            {
                _first = (_first + 1) % _alerts.Length;
                _count--;
            }

            _alerts[(_first + _count) % _alerts.Length] = new QueuedAlert(alert, time.MonotonicNow());
            _count++;
        }

        if (full)
        {
            metrics.Lost(AlertLoss.QueueFull);
        }

        _signal.Writer.TryWrite(true);
    }

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

    public void Post(HealthReport report)
    {
        lock (_gate)
        {
            _health.Set(report, time.MonotonicNow());
        }

        _signal.Writer.TryWrite(true);
    }

    public bool TryTakeAlert(out QueuedAlert alert)
    {
        lock (_gate)
        {
            alert = _count > 0 ? _alerts[_first] : default;
            var found = _count > 0;
            if (found)
            {
                _first = (_first + 1) % _alerts.Length;
                _count--;
            }

            return found;
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

    /// <summary>A new broker, or one that was restarted, knows no retained messages: sends those again that still hold.</summary>
    public void RepeatStates()
    {
        var now = time.MonotonicNow();
        lock (_gate)
        {
            _driver.Repeat(now, Topics.DriverStateTopic.Expiry ?? TimeSpan.MaxValue);
            _health.Repeat(now, Topics.HealthTopic.Expiry ?? TimeSpan.MaxValue);
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>Waits until something may be there.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _signal.Reader.ReadAsync(cancellationToken);
}
