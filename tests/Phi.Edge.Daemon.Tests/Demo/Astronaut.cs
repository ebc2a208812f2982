using System.Text.Json;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Demo;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Daemon.Tests.Demo;

/// <summary>The portrait of the demonstration with the golden landmarks, for tests that need no model.</summary>
internal static class Astronaut
{
    public static string Path { get; } = Golden("astronaut.png");

    public static Portrait Portrait { get; } = Compose();

    private static Portrait Compose()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Golden("mediapipe-astronaut.json")));
        var landmarks = golden.RootElement.GetProperty("astronaut").GetProperty("face_landmark").GetProperty("landmarks_px")
            .EnumerateArray().Select(point => new ImagePoint(point[0].GetSingle(), point[1].GetSingle())).ToArray();
        using var photo = ImageFile.Read(Path);
        return Portrait.Compose(photo, landmarks);
    }

    private static string Golden(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Goldens", name);
}
