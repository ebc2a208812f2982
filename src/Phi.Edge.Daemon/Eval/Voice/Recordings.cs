using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>Sound files as 16 kHz mono.</summary>
internal static class Recordings
{
    private static readonly string[] Extensions = [".wav", ".flac"];

    /// <summary>All sound files of a folder and below, in order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Extensions.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal)];

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="AudioSourceException">It cannot be read.</exception>
    public static short[] Read(string file, MicrophoneFactory factory, CancellationToken cancellation)
    {
        using var source = factory.CreateSource(new MicrophoneOptions { Name = Name(file), Source = file, Pace = PlaybackPace.Fast });
        source.Open(cancellation);
        var samples = new List<short>();
        var chunk = new short[4096];
        while (source.Read(chunk, cancellation) is { Status: AudioReadStatus.Samples } read)
            samples.AddRange(chunk.AsSpan(0, read.Count));
        return [.. samples];
    }

    // A microphone's name has at most 64 characters; a file's may have more.
    private static string Name(string file) => Path.GetFileName(file) is { Length: > 64 } name ? name[^64..] : Path.GetFileName(file);
}
