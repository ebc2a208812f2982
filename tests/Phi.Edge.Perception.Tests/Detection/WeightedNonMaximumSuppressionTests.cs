using Phi.Edge.Perception.Detection;

namespace Phi.Edge.Perception.Tests.Detection;

public sealed class WeightedNonMaximumSuppressionTests
{
    [Fact]
    public void Reduce_OverlappingPair_AveragesByScoreAndKeepsTheBestScore()
    {
        Detected[] boxes = [Box(0, 0.6f), Box(1, 0.9f)];
        Assert.Equal(1, WeightedNonMaximumSuppression.Reduce(boxes));
        Assert.Equal(0.9f, boxes[0].Score);
        Assert.Equal(0.6f, boxes[0].MinX, 1e-5f);
        Assert.Equal(10.6f, boxes[0].MaxX, 1e-5f);
        Assert.Equal(0.6f, boxes[0].Keypoints[0], 1e-5f);
    }

    [Fact]
    public void Reduce_SeparateBoxes_KeepsBothBestFirst()
    {
        Detected[] boxes = [Box(0, 0.6f), Box(100, 0.7f), Box(0.5f, 0.5f)];
        Assert.Equal(2, WeightedNonMaximumSuppression.Reduce(boxes));
        Assert.Equal(0.7f, boxes[0].Score);
        Assert.Equal(100, boxes[0].MinX, 1e-4f);
        Assert.Equal(0.6f, boxes[1].Score);
    }

    [Fact]
    public void Reduce_BoxWithoutArea_IsItsOwnGroup()
    {
        Detected[] boxes = [new Detected { Score = 0.9f }];
        Assert.Equal(1, WeightedNonMaximumSuppression.Reduce(boxes));
        Assert.Equal(0, boxes[0].MaxX);
    }

    [Fact]
    public void Reduce_Nothing_GivesNothing() => Assert.Equal(0, WeightedNonMaximumSuppression.Reduce([]));

    private static Detected Box(float x, float score)
    {
        var box = new Detected { Score = score, MinX = x, MaxX = x + 10, MinY = 0, MaxY = 10 };
        box.Keypoints[0] = x;
        return box;
    }
}
