using Phi.Edge.Daemon.Eval;

namespace Phi.Edge.Daemon.Tests.Eval;

public sealed class BlinkScoreTests
{
    private static readonly ClipEvent[] Labels = [new(ClipEvent.Blink, 10, 14), new(ClipEvent.Blink, 50, 52), new(ClipEvent.PartialBlink, 80, 84)];

    [Fact]
    public void Of_OneHitOneMissOneFalseOnePartial_CountsEachOnce()
    {
        var score = BlinkScore.Of(Labels, [(14, 18), (30, 33), (84, 90)], minutes: 0.5);
        Assert.Equal(new(2, 1, 1, 0.5), score);
        Assert.Equal(0.5, score.Recall);
        Assert.Equal(2, score.FalsePerMinute);
    }

    [Fact]
    public void Of_NothingLabelled_HasNoRecall()
    {
        var score = BlinkScore.Of([], [], minutes: 0);
        Assert.Null(score.Recall);
        Assert.Equal(0, score.FalsePerMinute);
    }
}
