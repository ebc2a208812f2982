using CsCheck;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Tests.Alerts;

public sealed class AlertArbiterPropertyTests
{
    private static readonly Gen<(int Kind, int Level, int Ms, int Act)[]> Steps =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 4000], Gen.Int[0, 9]).Array[1, 60];

    [Fact]
    public void Next_AnySequence_ShowsOneAtMostAndClearsEveryEpisode() => Fixed.Sample(Steps, 3000, static steps =>
    {
        var arbiter = new AlertArbiter();
        var told = new List<AlertEvent>();
        var now = TimeSpan.FromSeconds(10);
        foreach (var (kind, level, ms, act) in steps)
        {
            now += TimeSpan.FromMilliseconds(ms);
            told.AddRange(arbiter.Next([new AlertSignal((AlertKind)kind, (AlertLevel)level, now, ms)], now));
            if (act == 0)
            {
                arbiter.Acknowledge(null, out var changes);
                told.AddRange(changes);
            }
        }

        var none = Enum.GetValues<AlertKind>().Select(static k => new AlertSignal(k, AlertLevel.None, default, 0)).ToArray();
        told.AddRange(arbiter.Next(none, now));
        told.AddRange(arbiter.Next(none, now + TimeSpan.FromMinutes(1)));
        Assert.Null(arbiter.Shown);
        Replay(told);
    });

    [Fact]
    public void Next_AnySequence_NeverHidesTheMoreUrgentForLong() => Fixed.Sample(Steps, 3000, static steps =>
    {
        var arbiter = new AlertArbiter();
        var asked = new AlertLevel[6];
        var now = TimeSpan.FromSeconds(10);
        foreach (var (kind, level, ms, _) in steps)
        {
            now += TimeSpan.FromMilliseconds(ms);
            asked[kind] = (AlertLevel)level;
            arbiter.Next([new AlertSignal((AlertKind)kind, (AlertLevel)level, now, 0)], now);
            Assert.True((arbiter.Shown?.Level ?? AlertLevel.None) >= asked.Max(), "the most urgent level is always shown");
        }
    });

    private static void Replay(List<AlertEvent> told)
    {
        long? shown = null;
        var open = new HashSet<long>();
        foreach (var e in told)
        {
            switch (e.Transition)
            {
                case AlertTransition.Raised:
                    Assert.Null(shown);
                    (shown, _) = (e.Episode, open.Add(e.Episode));
                    Assert.NotEqual(AlertLevel.None, e.Level);
                    break;
                case AlertTransition.Escalated or AlertTransition.Eased:
                    Assert.Equal(shown, e.Episode);
                    break;
                case AlertTransition.Acknowledged or AlertTransition.Superseded:
                    Assert.Equal(shown, e.Episode);
                    shown = null;
                    break;
                case AlertTransition.Cleared:
                    Assert.True(open.Remove(e.Episode), "cleared once");
                    shown = shown == e.Episode ? null : shown;
                    break;
            }
        }

        Assert.Empty(open);
    }
}
