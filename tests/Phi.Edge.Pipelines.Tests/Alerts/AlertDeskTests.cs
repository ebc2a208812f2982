using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Tests.Alerts;

public sealed class AlertDeskTests
{
    private readonly RecordingSink _first = new();
    private readonly RecordingSink _second = new();
    private readonly FakeLogger<AlertDesk> _log = new();
    private readonly AlertDesk _desk;

    public AlertDeskTests() => _desk = new AlertDesk([_first, _second], Options.Create(new AlertOptions()), _log);

    [Fact]
    public void Report_AChange_ReachesEverySinkAndTheLogOnce()
    {
        Ask(AlertKind.Sleep, AlertLevel.Critical, 1);
        Ask(AlertKind.Sleep, AlertLevel.Critical, 2);
        Assert.Equal(AlertTransition.Raised, Assert.Single(_first.Events).Transition);
        Assert.Equal(_first.Events, _second.Events);
        Assert.Equal(EventIds.AlertRaised, Assert.Single(_log.Collector.GetSnapshot()).Id.Id);
        Assert.Equal(AlertKind.Sleep, _desk.Shown!.Value.Kind);
    }

    [Fact]
    public void EveryTransition_Always_HasItsOwnLogMessage()
    {
        Ask(AlertKind.Drowsiness, AlertLevel.Notice, 1);
        Ask(AlertKind.Drowsiness, AlertLevel.Warning, 2);
        Ask(AlertKind.Sleep, AlertLevel.Critical, 3);
        Ask(AlertKind.Sleep, AlertLevel.None, 4);
        Ask(AlertKind.Sleep, AlertLevel.None, 9);
        Assert.True(_desk.Acknowledge(null));
        Assert.False(_desk.Acknowledge(null));
        _desk.Withdraw([AlertKind.Drowsiness]);
        Assert.Equal(
            [EventIds.AlertRaised, EventIds.AlertChanged, EventIds.AlertSuperseded, EventIds.AlertRaised, EventIds.AlertCleared,
             EventIds.AlertRaised, EventIds.AlertAcknowledged, EventIds.AlertCleared],
            _log.Collector.GetSnapshot().Select(static r => r.Id.Id));
    }

    [Fact]
    public void Report_DriverAndRoad_AreShownSideBySide()
    {
        _desk.Report([new AlertSignal(AlertKind.MonitoringDegraded, AlertLevel.Warning, default, 5)], TimeSpan.FromSeconds(1));
        _desk.Report([new AlertSignal(AlertKind.Overspeed, AlertLevel.Notice, default, 20), new AlertSignal(AlertKind.Sign, AlertLevel.Notice, default, 23)], TimeSpan.FromSeconds(1.1));

        Assert.Equal(
            [(AlertKind.MonitoringDegraded, AlertTransition.Raised, 1L), (AlertKind.Overspeed, AlertTransition.Raised, 2L)],
            _first.Events.Select(static e => (e.Kind, e.Transition, e.Episode)));
        Assert.Equal(AlertKind.MonitoringDegraded, _desk.Shown!.Value.Kind);

        Assert.True(_desk.Acknowledge(null)); // the most urgent
        Assert.Equal((AlertKind.MonitoringDegraded, AlertTransition.Acknowledged), (_first.Events[^1].Kind, _first.Events[^1].Transition));
        Assert.Equal(AlertKind.Overspeed, _desk.Shown!.Value.Kind);

        _desk.Withdraw([AlertKind.Overspeed, AlertKind.Sign]);
        Assert.Null(_desk.Shown);
    }

    [Fact]
    public void Report_NothingChanges_AllocatesNothing()
    {
        var signals = Enum.GetValues<AlertKind>().Select(static k => new AlertSignal(k, AlertLevel.Notice, default, 1)).ToArray();
        var at = TimeSpan.Zero;
        ReportAgain();

        Assert.Equal(0, Allocations.Least(ReportAgain));

        void ReportAgain()
        {
            for (var i = 0; i < 1000; i++)
            {
                _desk.Report(signals, at += TimeSpan.FromMilliseconds(1));
            }
        }
    }

    [Fact]
    public async Task Report_FromTwoThreads_KeepsOneShown()
    {
        var one = Task.Run(() => Flicker(AlertKind.Sleep));
        var two = Task.Run(() => Flicker(AlertKind.Drowsiness));
        await Task.WhenAll(one, two);
        var shown = 0;
        foreach (var e in _first.Events)
        {
            shown += e.Transition switch
            {
                AlertTransition.Raised => 1,
                AlertTransition.Superseded or AlertTransition.Acknowledged => -1,
                AlertTransition.Cleared => shown > 0 ? -1 : 0,
                _ => 0,
            };
            Assert.InRange(shown, 0, 1);
        }

        Assert.Equal(_first.Events, _second.Events);
    }

    [Fact]
    public void Catalog_EveryKind_HasARowOfItsOwnPriority()
    {
        Assert.Equal(Enum.GetValues<AlertKind>(), AlertCatalog.All.Select(static r => r.Kind));
        Assert.Equal(AlertCatalog.All.Count, AlertCatalog.All.Select(static r => r.Priority).Distinct().Count());
        Assert.All(AlertCatalog.All, static r => Assert.True(r.MinimumDisplay > TimeSpan.Zero && r.Text.Length > 0 && r.Unit.Length > 0));
    }

    private void Flicker(AlertKind kind)
    {
        for (var i = 0; i < 500; i++)
        {
            Ask(kind, i % 2 == 0 ? AlertLevel.Critical : AlertLevel.None, i * 10);
        }
    }

    private void Ask(AlertKind kind, AlertLevel level, double seconds) =>
        _desk.Report([new AlertSignal(kind, level, TimeSpan.FromSeconds(seconds), 1)], TimeSpan.FromSeconds(seconds));
}
