using Phi.Edge.Perception.Road;

namespace Phi.Edge.Perception.Tests.Road;

public sealed class SearchWindowTests
{
    [Fact]
    public void Over_WholePicture_PadsToTheStep() => Assert.Equal(new(0, 0, 1376, 800), SearchWindow.Over(new(0, 0, 1360, 800), 1360, 800));

    [Fact]
    public void Over_RightPart_MovesInwards()
    {
        var window = SearchWindow.Over(new(1000, 300, 360, 200), 1360, 800);

        Assert.Equal(new(976, 300, 384, 256), window);
        Assert.Equal(1360, window.X + window.Width);
    }

    [Fact]
    public void Over_SlightlyLargerRegion_AsksForTheSameSize()
        => Assert.Equal(SearchWindow.Over(new(100, 100, 600, 400), 1360, 800).Width, SearchWindow.Over(new(100, 100, 630, 400), 1360, 800).Width);

    [Theory]
    [InlineData(10, 10, 0, 0)]
    [InlineData(1350, 790, 1200, 640)]
    [InlineData(680, 400, 600, 320)]
    public void About_APoint_StaysInside(float x, float y, int left, int top)
        => Assert.Equal(new(left, top, 160, 160), SearchWindow.About(x, y, 160, 1360, 800));

    [Fact]
    public void About_TinyPicture_IsNoLargerThanItsPadding()
        => Assert.Equal(new(0, 0, 64, 64), SearchWindow.About(20, 20, 160, 50, 40));

    [Fact]
    public void Over_OutsideThePicture_StillIsAWindow()
    {
        var window = SearchWindow.Over(new(5000, 5000, 10, 10), 1360, 800);

        Assert.InRange(window.X, 0, 1360);
        Assert.True(window is { Width: >= 32, Height: >= 32 });
    }
}
