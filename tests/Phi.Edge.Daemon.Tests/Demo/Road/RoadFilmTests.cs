using Phi.Edge.Daemon.Demo;
using Phi.Edge.Daemon.Demo.Road;

namespace Phi.Edge.Daemon.Tests.Demo.Road;

public sealed class RoadFilmTests
{
    private static readonly Sprite Red = new(4, 4, [.. Enumerable.Repeat<byte[]>([0, 0, 255, 255], 16).SelectMany(pixel => pixel)]);
    private readonly RoadFilm _film = new(RoadScript.Standard, [.. RoadScript.Standard.Posts.Select(_ => Red)], 80);

    [Fact]
    public void Render_ASignAhead_IsSeenWhereTheCameraProjectsIt()
    {
        var post = RoadScript.Standard.Posts[0];
        const float distance = 20;
        var picture = Render(post.Passed - TimeSpan.FromSeconds(distance / (80 / 3.6)));

        var (x, y) = ((int)RoadView.Column(post.Right, distance), (int)RoadView.Row(post.Above, distance));
        var half = (int)(post.Size * RoadView.PixelsPerMetre(distance) / 2);
        Assert.True(Redness(picture, x, y) > 100);
        Assert.True(Redness(picture, x + half - 3, y) > 100);
        Assert.True(Redness(picture, x + half + 6, y) < 60);
    }

    [Fact]
    public void Render_TheSameMoment_GivesTheSamePicture()
    {
        var at = TimeSpan.FromSeconds(12.3);
        var first = Render(at);
        Render(TimeSpan.FromSeconds(38));
        Assert.Equal(first, Render(at));
    }

    [Fact]
    public void Render_LowSun_IsBrighter() =>
        Assert.True(Render(TimeSpan.FromSeconds(38)).Average(b => b) > Render(TimeSpan.FromSeconds(32)).Average(b => b) + 15);

    private byte[] Render(TimeSpan at)
    {
        var picture = new byte[_film.Width * _film.Height * Picture.Channels];
        _film.Render(at, (long)(at.TotalSeconds * _film.Fps), picture);
        return picture;
    }

    private int Redness(byte[] picture, int x, int y)
    {
        var at = ((y * _film.Width) + x) * Picture.Channels;
        return picture[at + 2] - picture[at + 1];
    }
}
