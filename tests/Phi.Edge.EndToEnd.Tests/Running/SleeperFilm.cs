using Microsoft.Extensions.Logging.Abstractions;
using OpenCvSharp;
using Phi.Edge.Daemon.Demo;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A driver who sits awake, falls asleep and wakes up: pictures in a folder.</summary>
internal sealed class SleeperFilm : IDisposable
{
    public const int Fps = 12;

    private static readonly TimeSpan Awake = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AwakeAgain = TimeSpan.FromSeconds(7);

    private SleeperFilm(string folder) => Folder = folder;

    public static TimeSpan Asleep { get; } = TimeSpan.FromSeconds(4.5);

    public string Folder { get; }

    public static SleeperFilm Render()
    {
        using var model = DriverModel.Load(
            PreparedModels.DriverFiles(new SmallModelOptions()), new OnnxModelOptions(), new DriverModelOptions(), TimeProvider.System,
            NullLogger<DriverModel>.Instance);
        var renderer = new FilmRenderer(Portrait.Load(Path.Combine(AppContext.BaseDirectory, "Running/astronaut.png"), model));
        var film = new SleeperFilm(Directory.CreateTempSubdirectory("phi-edge-film-").FullName);
        var pixels = new byte[Portrait.Width * Portrait.Height * 3];
        for (var i = 0; i < (Awake + Asleep + AwakeAgain).TotalSeconds * Fps; i++)
        {
            var time = TimeSpan.FromSeconds((double)i / Fps);
            renderer.Render(new Expression(LidClosure(time), 0, 0), time, i, pixels);
            using var picture = Mat.FromPixelData(Portrait.Height, Portrait.Width, MatType.CV_8UC3, pixels);
            Cv2.ImWrite(Path.Combine(film.Folder, $"{i:000}.jpg"), picture);
        }

        return film;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static float LidClosure(TimeSpan time) => time >= Awake && time < Awake + Asleep ? 1 : 0;
}
