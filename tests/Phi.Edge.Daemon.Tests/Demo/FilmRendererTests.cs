using Phi.Edge.Daemon.Demo;

namespace Phi.Edge.Daemon.Tests.Demo;

public sealed class FilmRendererTests
{
    private static readonly Portrait Portrait = Astronaut.Portrait;

    // Where things are in the film: found by the landmarks of lids and lips.
    private static readonly (int Left, int Top, int Right, int Bottom) Eye = Around(33, 133, 159, 145);
    private static readonly (int Left, int Top, int Right, int Bottom) Mouth = Around(82, 312, 13, 14);

    private readonly FilmRenderer _renderer = new(Portrait);

    [Fact]
    public void Render_SameMoment_IsTheSameFrame()
    {
        var face = new Expression(0.5f, 0.4f, 20);
        Assert.Equal(Render(face), new FilmRendererTests().Render(face));
    }

    [Fact]
    public void Render_OtherFrameNumber_DiffersByNoiseOnly()
    {
        var difference = Difference(Render(default), Render(default, frame: 1), (0, 0, Portrait.Width, Portrait.Height));
        Assert.InRange(difference, 0.5, 6);
    }

    [Fact]
    public void Render_ClosedLids_ChangesTheEyesAndNothingElse()
    {
        var (open, closed) = (Render(default), Render(new(1, 0, 0)));
        Assert.True(Difference(open, closed, Eye) > 15, $"{Difference(open, closed, Eye)}");
        Assert.Equal(0, Difference(open, closed, Mouth));
        Assert.Equal(0, Difference(open, closed, (0, 0, 100, Portrait.Height)));
    }

    [Fact]
    public void Render_Yawn_IsDarkBelowTheUpperTeeth()
    {
        var lips = Portrait.Landmarks;
        var inside = ((int)lips[13].X - 8, (int)lips[14].Y + 10, (int)lips[13].X + 8, (int)lips[14].Y + 25);
        Assert.True(Brightness(Render(default), inside) > 100);
        Assert.True(Brightness(Render(new(0, 1, 0)), inside) < 50);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(-40)]
    public void Render_TurnedHead_MovesTheNoseAndLeavesTheBackground(float yaw)
    {
        var (ahead, turned) = (Render(default), Render(new(0, 0, yaw)));
        var nose = Portrait.Landmarks[4];
        Assert.True(Difference(ahead, turned, ((int)nose.X - 20, (int)nose.Y - 40, (int)nose.X + 20, (int)nose.Y + 20)) > 10);
        Assert.Equal(0, Difference(ahead, turned, (540, 0, Portrait.Width, Portrait.Height)));
        Assert.Equal(0, Difference(ahead, turned, (0, 0, 80, Portrait.Height)));
    }

    [Fact]
    public void Render_AnyExpression_NeverLeavesThePicture()
    {
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var face = new Expression(random.NextSingle(), random.NextSingle(), (random.NextSingle() * 180) - 90);
            Assert.True(Brightness(Render(face, i), (0, 0, Portrait.Width, Portrait.Height)) > 60);
        }
    }

    private static (int, int, int, int) Around(params int[] indices)
    {
        var points = indices.Select(i => Portrait.Landmarks[i]).ToArray();
        return ((int)points.Min(p => p.X), (int)points.Min(p => p.Y), (int)points.Max(p => p.X) + 1, (int)points.Max(p => p.Y) + 1);
    }

    private static double Difference(byte[] one, byte[] other, (int Left, int Top, int Right, int Bottom) area)
        => Bytes(area).Average(i => Math.Abs(one[i] - other[i]));

    private static double Brightness(byte[] picture, (int Left, int Top, int Right, int Bottom) area)
        => Bytes(area).Average(i => picture[i]);

    private static IEnumerable<int> Bytes((int Left, int Top, int Right, int Bottom) area)
    {
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var i = area.Left * 3; i < area.Right * 3; i++)
                yield return (y * Portrait.Width * 3) + i;
        }
    }

    private byte[] Render(Expression face, long frame = 0)
    {
        var pixels = new byte[Portrait.Width * Portrait.Height * 3];
        _renderer.Render(face, TimeSpan.Zero, frame, pixels);
        return pixels;
    }
}
