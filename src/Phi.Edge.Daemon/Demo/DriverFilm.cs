namespace Phi.Edge.Daemon.Demo;

/// <summary>The actor's drive as a film.</summary>
internal sealed class DriverFilm(DriveScript script, FilmRenderer renderer) : IFilm
{
    /// <summary>Frames per second.</summary>
    public const int FramesPerSecond = 30;

    public string Name => "film";

    public int Width => Portrait.Width;

    public int Height => Portrait.Height;

    public int Fps => FramesPerSecond;

    public TimeSpan Duration => script.Duration;

    public void Render(TimeSpan at, long number, Span<byte> to) => renderer.Render(script.At(at), at, number, to);
}
