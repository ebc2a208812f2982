using System.Security;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>The road of the drive: its film, the camera that sees it, and what was said of it.</summary>
internal sealed class RoadTrack(IAnsiConsole console, TimeProvider time, float speedKmh)
{
    // Longer side of a drawing in pixels: larger than any sign in the film.
    private const int Side = 256;
    private Func<TimeSpan?> _startedAt = () => null;

    /// <summary>What stands beside the road.</summary>
    public RoadScript Script { get; } = RoadScript.Standard;

    /// <summary>What the dashboard was told.</summary>
    public RoadLog Log { get; } = new(time);

    /// <summary>When the film began; null before.</summary>
    public TimeSpan? StartedAt => _startedAt();

    /// <summary>The daemon's settings.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings { get; } =
        [new("Cameras:Road:Name", "road film"), new("Cameras:Road:Fps", $"{RoadFilm.FramesPerSecond}")];

    /// <summary>Has every sign drawn.</summary>
    /// <param name="artwork">Folder of the drawings (SVG).</param>
    /// <param name="scratch">Folder for the boards' drawings.</param>
    /// <returns>The daemon's road camera.</returns>
    /// <exception cref="SignException">A drawing is missing or cannot be drawn.</exception>
    public RenderedRoadCamera Prepare(string artwork, string scratch)
    {
        Directory.CreateDirectory(scratch);
        var film = new RoadFilm(Script, [.. Script.Posts.Select(post => Draw(post, artwork, scratch))], speedKmh);
        return new RenderedRoadCamera(() =>
        {
            var source = new FilmFrameSource(film, PlaybackPace.Realtime, time);
            _startedAt = () => source.StartedAt;
            return source;
        });
    }

    /// <summary>Prints it as it happens.</summary>
    public RoadTimeline Timeline => field ??= new RoadTimeline(console, Script, Log);

    private static Sprite Draw(RoadPost post, string artwork, string scratch)
    {
        var file = post.Drawing is { } drawing ? Path.Combine(artwork, $"{drawing}.svg") : Paint(post.Text!, scratch);
        var picture = SignArtwork.Read(file, Side);
        return new Sprite(picture.Width, picture.Height, picture.Pixels);
    }

    private static string Paint(string text, string scratch)
    {
        const int line = 46;
        var lines = text.Split('\n');
        var height = 36 + (lines.Length * line);
        var words = string.Concat(lines.Select((words, i) =>
            $"""<text x="256" y="{54 + (i * line)}" font-family="DejaVu Sans,sans-serif" font-weight="bold" font-size="40" text-anchor="middle" fill="#111">{SecurityElement.Escape(words)}</text>"""));
        var file = Path.Combine(scratch, $"board-{lines[0].ToLowerInvariant().Replace(' ', '-')}.svg");
        File.WriteAllText(file,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="512" height="{height}"><rect x="4" y="4" width="504" height="{height - 8}" rx="14" fill="#f6f6f4" stroke="#111" stroke-width="8"/>{words}</svg>""");
        return file;
    }
}
