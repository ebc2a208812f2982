namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>The drive along the scripted road, as the road camera sees it.</summary>
/// <param name="script">What stands beside the road.</param>
/// <param name="signs">A picture for each of its posts, in their order.</param>
/// <param name="speedKmh">The car's constant speed.</param>
internal sealed class RoadFilm(RoadScript script, IReadOnlyList<Sprite> signs, float speedKmh) : IFilm
{
    // A post is drawn between these distances, in metres.
    private const float Nearest = 2.5f;
    private const float Farthest = 150;

    private readonly RoadScenery _scenery = new();
    private readonly Picture _scene = new(RoadView.Width, RoadView.Height);
    private readonly SensorNoise _noise = new(RoadView.Width * RoadView.Height * Picture.Channels);
    private readonly double _speed = speedKmh / 3.6;

    /// <summary>Frames per second.</summary>
    public const int FramesPerSecond = 10;

    public string Name => "road film";

    public int Width => RoadView.Width;

    public int Height => RoadView.Height;

    public int Fps => FramesPerSecond;

    public TimeSpan Duration => script.Duration;

    public void Render(TimeSpan at, long number, Span<byte> to)
    {
        _scenery.Draw(_scene, at.TotalSeconds * _speed);
        for (var post = script.Posts.Count - 1; post >= 0; post--)
        {
            var distance = (float)((script.Posts[post].Passed - at).TotalSeconds * _speed);
            if (distance is > Nearest and < Farthest)
                Draw(script.Posts[post], signs[post], distance);
        }

        RoadLight.Blind(_scene, RoadScript.GlareAt(at));
        _noise.Add(_scene.Bytes, to, number);
    }

    private void Draw(RoadPost post, Sprite sign, float distance)
    {
        var scale = RoadView.PixelsPerMetre(distance);
        var (wide, tall) = (post.Size * scale, post.Size * scale / sign.Aspect);
        var (x, y) = (RoadView.Column(post.Right, distance), RoadView.Row(post.Above, distance));
        var haze = RoadLight.HazeAt(distance);
        Pole.Draw(_scene, x - (0.04f * scale), y, 0.08f * scale, RoadView.Row(0, distance) - y, 0.9f, haze);
        sign.Draw(_scene, x - (wide / 2), y - (tall / 2), wide, tall, 0.86f, haze);
    }

    private static Sprite Pole { get; } = new(1, 1, [150, 150, 148, 255]);
}
