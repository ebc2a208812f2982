using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>What the dashboard was told of the road. Filled by one thread, read by another.</summary>
internal sealed class RoadLog(TimeProvider time)
{
    private const int MostMessages = 4096;
    private readonly Lock _gate = new();
    private readonly List<ToldSign> _signs = [];
    private readonly List<ToldLimit> _limits = [];

    /// <summary>Every message about a sign, in the order of arrival.</summary>
    public IReadOnlyList<ToldSign> Signs
    {
        get
        {
            lock (_gate)
            {
                return [.. _signs];
            }
        }
    }

    /// <summary>Every change of the limit, in the order of arrival.</summary>
    public IReadOnlyList<ToldLimit> Limits
    {
        get
        {
            lock (_gate)
            {
                return [.. _limits];
            }
        }
    }

    /// <summary>A sign was told.</summary>
    public void Add(SignMessage sign)
    {
        lock (_gate)
        {
            if (_signs.Count < MostMessages)
                _signs.Add(new(sign, time.MonotonicNow()));
        }
    }

    /// <summary>The state of the road was told.</summary>
    public void Add(RoadStateMessage state)
    {
        lock (_gate)
        {
            var now = new ToldLimit(Write(state.Limit), time.MonotonicNow());
            if (_limits.Count < MostMessages && (_limits.Count == 0 || _limits[^1].Text != now.Text))
                _limits.Add(now);
        }
    }

    // As a dashboard would show it; a limit that is not sure comes with a question mark.
    private static string Write(SpeedLimitMessage limit)
    {
        var text = limit.Unlimited ? "none" : limit.Value is { } value ? $"{value}" : "?";
        return text != "?" && limit.Certainty != LimitCertainty.Certain ? $"{text} ?" : text;
    }
}
