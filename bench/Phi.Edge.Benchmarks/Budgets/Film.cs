using Phi.Edge.Benchmarks.Content;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>A film for the daemon: a driver for 3 s, nobody for 2 s, over and over at 30 fps; with settings that make alerts of it.</summary>
internal sealed class Film : IDisposable
{
    public const double Fps = 30;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"phi-edge-{Guid.NewGuid():N}.avi");

    public Film() => DriverPictures.WriteFilm(_path, driver: 90, empty: 60, Fps);

    /// <summary>Arguments of <c>phi-edge run</c>.</summary>
    public string[] Arguments =>
    [
        "--source", _path, "--set", "Cameras:Cabin:Repeat=true",
        "--set", "Mqtt:DriverStateRate=60", // every frame's state is sent
        "--set", "Driver:Policy:Monitoring:AnnounceAfter=00:00:01", "--set", "Driver:Policy:Monitoring:RestoreAfter=00:00:00.5",
    ];

    public void Dispose() => File.Delete(_path);
}
