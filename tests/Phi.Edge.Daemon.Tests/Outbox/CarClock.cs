using Microsoft.Extensions.Time.Testing;

namespace Phi.Edge.Daemon.Tests.Outbox;

/// <summary>A clock whose date can be set wrong and right without any time passing, as that of a car's computer.</summary>
internal sealed class CarClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan _error;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _error;

    // The base class takes it from the date.
    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public void SetDate(DateTimeOffset date) => _error += date - GetUtcNow();
}
