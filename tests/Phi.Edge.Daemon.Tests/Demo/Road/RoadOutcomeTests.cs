using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo.Road;

namespace Phi.Edge.Daemon.Tests.Demo.Road;

public sealed class RoadOutcomeTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RoadLog _log;
    private readonly TimeSpan _start;

    public RoadOutcomeTests() => (_log, _start) = (new RoadLog(_time), _time.MonotonicNow());

    [Fact]
    public void Of_EverySignIsNamedBeforeItIsPassed_IsAsScripted()
    {
        foreach (var post in RoadScript.Standard.Posts.Where(post => post.Text is null))
            Tell(post.Passed - TimeSpan.FromSeconds(1), $"{post.Name}--g1");

        Assert.All(Outcome().Posts, post => Assert.True(post.AsScripted, post.Post.Title));
        Assert.Empty(Outcome().Others);
    }

    [Fact]
    public void Of_ASignIsNamedTooLate_IsNotAsScripted()
    {
        var first = RoadScript.Standard.Posts[0];
        Tell(first.Passed + TimeSpan.FromSeconds(2.5), $"{first.Name}--g1");

        Assert.Equal(TimeSpan.FromSeconds(-2.5), Outcome().Posts[0].Lead);
        Assert.False(Outcome().Posts[0].AsScripted);
    }

    [Fact]
    public void Of_AnotherSignIsSaid_IsNamedAsSaidAndNotAsScripted()
    {
        Tell(RoadScript.Standard.Posts[0].Passed, "regulatory--stop--g1");
        Tell(TimeSpan.FromSeconds(51), "regulatory--yield--g1");

        Assert.False(Outcome().Posts[0].AsScripted);
        Assert.Equal("regulatory--yield--g1", Assert.Single(Outcome().Others).Message.Name);
    }

    [Fact]
    public void Of_TheBoardIsTakenForALimit_IsNotAsScripted()
    {
        var board = RoadScript.Standard.Posts[^1];
        Tell(board.Passed, "regulatory--maximum-speed-limit-130--g1", 130);

        Assert.False(Outcome().Posts[^1].AsScripted);
    }

    private RoadOutcome Outcome() => RoadOutcome.Of(RoadScript.Standard, _log, [], _start);

    private void Tell(TimeSpan at, string name, int? value = null)
    {
        _time.Advance(at - (_time.MonotonicNow() - _start));
        _log.Add(new SignMessage
        {
            Id = Guid.NewGuid(), SignId = $"{name}@{at}", Revision = 0, Name = name, Kind = SignKind.Regulatory, Value = value, Family = SignFamily.Unknown,
            Confidence = 0.9, FirstSeen = default, LastSeen = default, DistanceM = 12, Side = RoadSide.Right,
        });
    }
}
