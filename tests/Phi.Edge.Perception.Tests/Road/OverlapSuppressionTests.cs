using Phi.Edge.Perception.Road;

namespace Phi.Edge.Perception.Tests.Road;

public sealed class OverlapSuppressionTests
{
    [Fact]
    public void Reduce_SignWithinASign_KeepsTheSurer()
    {
        DetectedSign[] found = [Sign(100, 100, 20, 0.6f), Sign(96, 96, 40, 0.9f), Sign(300, 100, 40, 0.5f)];

        var kept = OverlapSuppression.Reduce(found, 0.55f);

        Assert.Equal([0.9f, 0.5f], found[..kept].Select(sign => sign.Score));
    }

    [Fact]
    public void Reduce_StackedSignsThatTouch_KeepsBoth()
    {
        DetectedSign[] found = [Sign(100, 100, 40, 0.6f), Sign(100, 136, 40, 0.9f)];

        Assert.Equal(2, OverlapSuppression.Reduce(found, 0.55f));
    }

    [Theory]
    [InlineData(100, 1f)]
    [InlineData(120, 0.5f)]
    [InlineData(140, 0)]
    public void Shared_TwoBoxes_IsShareOfTheSmaller(float x, float expected)
        => Assert.Equal(expected, OverlapSuppression.Shared(new(100, 100, 40, 40), new(x, 100, 40, 80)), 3);

    private static DetectedSign Sign(float x, float y, float side, float score) => new(new(x, y, side, side), score, false);
}
