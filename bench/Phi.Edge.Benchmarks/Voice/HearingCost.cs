using System.Diagnostics;
using System.Globalization;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Benchmarks.Voice;

/// <summary>
/// What hearing adds to the voice detector's network: mailbox, conversion, state, endpointing and recording of a chunk of 32 ms, against
/// bare runs of the same session, chunk by chunk in turns, so that whatever else the machine does hits both. Targets: at most 1.15 times
/// the bare network; no managed allocation per chunk.
/// </summary>
internal static class HearingCost
{
    private const int Chunks = 20000;
    private const int WarmUp = 1000;

    /// <summary>Runs it; the exit code is 1 when a target is missed.</summary>
    public static int Run(TextWriter output)
    {
        var folders = ModelFolders.Default(ModelFolders.FindCatalog(AppContext.BaseDirectory) ?? "models/catalog.json");
        var store = new ModelStore(ModelCatalog.Load(folders.Catalog), folders.Cache);
        using var detector = SileroVoiceDetector.Load(store.Locate(SileroVoiceDetector.ModelName));
        var path = new HearingPath(detector);
        var (bare, whole) = (new double[Chunks], new double[Chunks]);
        long allocated = 0;
        for (var i = -WarmUp; i < Chunks; i++)
        {
            var started = Stopwatch.GetTimestamp();
            detector.Run();
            var middle = Stopwatch.GetTimestamp();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var next = Stopwatch.GetTimestamp();
            path.Next();
            var ended = Stopwatch.GetTimestamp();
            if (i < 0)
                continue;

            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            (bare[i], whole[i]) = ((middle - started) * 1e6 / Stopwatch.Frequency, (ended - next) * 1e6 / Stopwatch.Frequency);
        }

        var (network, hearing) = (Middle(bare), Middle(whole));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"bare network {network:F1} us, hearing {hearing:F1} us per chunk of 32 ms: {hearing / network:F3} x (at most 1.15); {allocated / (double)Chunks:F1} bytes per chunk (0)"));
        return hearing <= 1.15 * network && allocated == 0 ? 0 : 1;
    }

    /// <summary>Mean of the middle half.</summary>
    private static double Middle(double[] values)
    {
        Array.Sort(values);
        return values[(values.Length / 4)..(values.Length * 3 / 4)].Average();
    }
}
