using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Tests.Alerts;

/// <summary>Plays what policies ask for, and keeps what was told.</summary>
internal sealed class ArbiterScript
{
    private readonly AlertArbiter _arbiter = new();
    private TimeSpan _now = TimeSpan.FromSeconds(100);

    public List<AlertEvent> Told { get; } = [];

    public AlertEvent? Shown => _arbiter.Shown;

    public ArbiterScript Ask(AlertKind kind, AlertLevel level, float value = 1)
    {
        var since = _now;
        return Keep(_arbiter.Next([new AlertSignal(kind, level, since, value)], _now));
    }

    public ArbiterScript Wait(double seconds)
    {
        for (var left = seconds; left > 1e-6; left -= 0.1)
        {
            _now += TimeSpan.FromSeconds(Math.Min(left, 0.1));
            Keep(_arbiter.Next([], _now));
        }

        return this;
    }

    public ArbiterScript Jump(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds);
        return Keep(_arbiter.Next([], _now));
    }

    public ArbiterScript Acknowledge(AlertKind? kind, bool expected)
    {
        Assert.Equal(expected, _arbiter.Acknowledge(kind, out var changes));
        return Keep(changes);
    }

    public ArbiterScript Withdraw(params AlertKind[] kinds) => Keep(_arbiter.Withdraw(kinds));

    /// <summary>Exactly these, in order, since the last check; for example <c>Raised Sleep Critical</c>.</summary>
    public ArbiterScript Expect(params string[] expected)
    {
        Assert.Equal(expected, Told.Select(static e => $"{e.Transition} {e.Kind} {e.Level}"));
        Told.Clear();
        return this;
    }

    private ArbiterScript Keep(ReadOnlySpan<AlertEvent> changes)
    {
        Told.AddRange(changes);
        return this;
    }
}
