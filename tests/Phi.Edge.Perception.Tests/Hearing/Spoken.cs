using System.Diagnostics;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

/// <summary>Sentences spoken by flite, which ./dev installs.</summary>
internal static class Spoken
{
    public static short[] Say(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), $"phi-edge-{Guid.NewGuid():N}.wav");
        try
        {
            Assert.True(File.Exists("/usr/bin/flite"), "flite is missing: run ./dev setup");
            using var flite = Process.Start("/usr/bin/flite", ["-voice", "slt", "-t", text, "-o", path]);
            flite.WaitForExit();
            return ReadAll(new MicrophoneOptions { Source = path, Pace = PlaybackPace.Fast });
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static short[] ReadAll(MicrophoneOptions options)
    {
        using var source = MicrophoneAddress.Resolve(options).Open(options, TimeProvider.System);
        source.Open(CancellationToken.None);
        var (all, chunk) = (new List<short>(), new short[512]);
        while (source.Read(chunk, CancellationToken.None) is { Status: AudioReadStatus.Samples } read)
            all.AddRange(chunk[..read.Count]);
        return [.. all];
    }
}
