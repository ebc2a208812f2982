using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>Sums up degraded time, and announces and takes back with two thresholds.</summary>
internal sealed class MonitoringWatch(MonitoringOptions options)
{
    private TimeSpan _bad;
    private TimeSpan _good;

    /// <summary>The announced reason; none while monitoring works, or a failure is young.</summary>
    public MonitoringDegradation Announced { get; private set; }

    /// <summary>For how long.</summary>
    public TimeSpan DegradedFor { get; private set; }

    /// <param name="span">Time this sample stands for.</param>
    /// <param name="reason">What is wrong; none when all is well.</param>
    public void Next(TimeSpan span, MonitoringDegradation reason)
    {
        var good = reason == MonitoringDegradation.None;
        _good = good ? _good + span : TimeSpan.Zero;
        if (Announced == MonitoringDegradation.None)
        {
            _bad += good ? -span * options.Forgiveness : span;
            _bad = _bad < TimeSpan.Zero ? TimeSpan.Zero : _bad;
            (Announced, DegradedFor) = (good || _bad < options.AnnounceAfter ? MonitoringDegradation.None : reason, _bad);
        }
        else if (_good >= options.RestoreAfter)
        {
            Reset();
        }
        else
        {
            (Announced, DegradedFor) = (good ? Announced : reason, DegradedFor + span);
        }
    }

    public void Reset() => (_bad, _good, Announced, DegradedFor) = (default, default, MonitoringDegradation.None, default);
}
