namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Room for one value; a newer one replaces it. Remembers what was last sent, to repeat it to a broker that may have forgotten.</summary>
internal struct LatestSlot<T>
{
    private T? _value;
    private bool _known;
    private TimeSpan _setAt;

    /// <summary>Whether a value waits.</summary>
    public bool Waits { get; private set; }

    /// <returns>True when a value that waited was replaced.</returns>
    public bool Set(in T value, TimeSpan now)
    {
        var replaced = Waits;
        (_value, _known, _setAt, Waits) = (value, true, now, true);
        return replaced;
    }

    public bool TryTake(out T value)
    {
        value = _value!;
        var waited = Waits;
        Waits = false;
        return waited;
    }

    /// <summary>Lets the last value wait again, unless it is older than that.</summary>
    public void Repeat(TimeSpan now, TimeSpan maxAge) => Waits |= _known && now - _setAt <= maxAge;
}
