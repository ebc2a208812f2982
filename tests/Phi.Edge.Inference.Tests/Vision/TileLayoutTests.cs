using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Vision;

public sealed class TileLayoutTests
{
    [Theory]
    [InlineData(448, 448, 1, 1, 545)]
    [InlineData(60, 100, 1, 1, 449)]
    [InlineData(1600, 300, 4, 1, 1053)]
    [InlineData(5000, 40, 12, 1, 659)]
    [InlineData(3000, 2200, 7, 5, 9153)]
    [InlineData(2800, 2700, 6, 6, 9294)]
    [InlineData(896, 1344, 2, 3, 1857)]
    [InlineData(448, 896, 1, 2, 817)]
    public void Compute_KnownSizes_GiveGenuineTokenCounts(int width, int height, int columns, int rows, int tokens)
    {
        var layout = TileLayout.Compute(width, height, 36, "test");
        Assert.Equal((columns, rows, tokens), (layout.Columns, layout.Rows, layout.TokenCount));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(4)]
    [InlineData(1)]
    public void Compute_AnySizeAndLimit_StaysWithinIt(int maxTiles)
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var (width, height) = (random.Next(100, 6000), random.Next(100, 6000));
            if (Math.Max(width, height) > 20 * Math.Min(width, height))
                continue;
            var layout = TileLayout.Compute(width, height, maxTiles, "test");
            Assert.InRange(layout.Columns * layout.Rows, 1, maxTiles);
            Assert.InRange(layout.Width, 10, layout.CanvasWidth);
            Assert.InRange(layout.Height, 10, layout.CanvasHeight);
            Assert.True(layout.Width == layout.CanvasWidth || layout.Height == layout.CanvasHeight);
        }
    }

    [Fact]
    public void Compute_ExtremeShape_IsRefused()
    {
        var exception = Assert.Throws<ImageException>(() => TileLayout.Compute(100_000, 5, 36, "strip"));
        Assert.Contains("'strip'", exception.Message, StringComparison.Ordinal);
    }
}
