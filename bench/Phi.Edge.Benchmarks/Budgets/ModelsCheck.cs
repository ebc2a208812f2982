using System.Diagnostics;
using Google.Protobuf;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.ModelImport;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>
/// Every prepared model of one shape alone, and how long their import takes. Reported only. Networks that take any size, those of the road, are
/// measured at the size of a frame by <c>bench road</c>.
/// </summary>
internal sealed class ModelsCheck : IBudgetCheck
{
    private const int WarmUp = 5;
    private const int Runs = 40;

    public Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var (catalog, store, folders) = PreparedModels.Open(new SmallModelOptions());
        var figures = new List<Figure>();
        foreach (var model in catalog.Models.Where(model => HasOneShape(model) && store.Inspect(model) == PreparedState.Ready))
        {
            figures.Add(new($"model.{model.Name}", Run(model.Name, store.Locate(model.Name)), "ms", $"interquartile mean of {Runs} bare runs, one thread"));
        }

        // What is ONNX already needs no import.
        var sources = catalog.Models.Where(model => model.Format == "tflite" && File.Exists(Path.Combine(folders.Packages, model.Package!, model.File))).ToList();
        if (sources.Count > 0)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var model in sources) Import(model, folders.Packages);
            var spent = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            figures.Add(new("models.import", spent, "ms", $"{sources.Count} models, TensorFlow Lite to ONNX, in memory"));
        }

        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static bool HasOneShape(CatalogEntry model) => model.Format == "tflite" || model.Name == SileroVoiceDetector.ModelName;

    private static double Run(string name, string path)
    {
        // The voice detector keeps a state between chunks and its shapes are open; its own class knows them.
        if (name == SileroVoiceDetector.ModelName) return RunVoice(path);
        using var model = OnnxModel.Load(path, new OnnxModelOptions());
        Noise(model.Input);
        return Time(model.Run);
    }

    private static double RunVoice(string path)
    {
        using var detector = SileroVoiceDetector.Load(path);
        var random = new Random(1);
        var chunk = new short[detector.ChunkSamples];
        foreach (ref var sample in chunk.AsSpan()) sample = (short)random.Next(-8000, 8000);
        return Time(() => detector.Detect(chunk));
    }

    private static double Time(Action run)
    {
        for (var i = 0; i < WarmUp; i++) run();
        var timings = new Timings(Runs);
        for (var i = 0; i < Runs; i++) timings.Time(run);
        return timings.Wall.InterquartileMean();
    }

    // A network's cost hardly depends on what it sees, but zeros are a special case: denormals and skipped work.
    private static void Noise(float[] input)
    {
        var random = new Random(1);
        foreach (ref var value in input.AsSpan()) value = random.NextSingle();
    }

    private static void Import(CatalogEntry model, string packages)
    {
        using var stream = File.OpenRead(Path.Combine(packages, model.Package!, model.File));
        stream.Position = model.Range?.Start ?? 0;
        var bytes = new byte[model.Size];
        stream.ReadExactly(bytes);
        _ = TfLiteImporter.Import(bytes, model.Name).ToByteArray();
    }
}
