namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>
/// Stops calling what fails again and again. Values in, values out: the caller brings the time, monotonic. Not thread-safe.
/// </summary>
/// <param name="failures">Failures in a row that open it.</param>
/// <param name="pause">How long it stays open before one call may try again.</param>
internal sealed class CircuitBreaker(int failures, TimeSpan pause)
{
    private int _failed;
    private TimeSpan? _openSince;
    private bool _isTrying;

    /// <summary>Its state at that moment.</summary>
    public CircuitState At(TimeSpan now) => _openSince is not { } since ? CircuitState.Closed
        : now - since < pause ? CircuitState.Open
        : CircuitState.HalfOpen;

    /// <summary>Asks to call. After yes, <see cref="Succeed"/>, <see cref="Fail"/> or <see cref="Forget"/> must follow.</summary>
    public bool TryEnter(TimeSpan now)
    {
        if (At(now) is CircuitState.Open || (At(now) is CircuitState.HalfOpen && _isTrying))
            return false;
        _isTrying = true;
        return true;
    }

    /// <summary>The call worked: closed.</summary>
    public void Succeed() => (_failed, _openSince, _isTrying) = (0, null, false);

    /// <summary>The call failed.</summary>
    public void Fail(TimeSpan now)
    {
        _failed++;
        _isTrying = false;
        // A failed trial opens it anew.
        if (_failed >= failures)
            _openSince = now;
    }

    /// <summary>The call said nothing about the other side: its caller gave up.</summary>
    public void Forget() => _isTrying = false;
}
