using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference;
using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Benchmarks.Inference;

/// <summary>
/// What this library adds to ONNX Runtime: both decode the same generated models, token by token in turns, so that whatever else
/// the machine does hits both. Targets: a token at most 1.05 times a bare loop with a growing cache; a first token after a
/// cached prefix of 1,000 tokens at most 0.3 times the cold one; no managed allocation per token.
/// </summary>
internal static class DecodeRatio
{
    private const int Rounds = 5;
    private const int Tokens = 100;
    /// <summary>One thread each: idle workers of one session spin, and would slow the next one down on a machine with few cores.</summary>
    private const int Threads = 1;
    /// <summary>The channel that hands tokens over doubles its ring of ints now and then: that is the token itself.</summary>
    private const long TokenBuffers = 2048;
    private static readonly int[] Prompt = ModelBench.Prompt(64);

    private static readonly (string Name, DecoderShape Shape)[] Models =
    [
        ("10 MB", new DecoderShape { Hidden = 256, Heads = 4, KeyValueHeads = 2, HeadSize = 64, Layers = 4, Intermediate = 512, Vocabulary = 1024 }),
        ("50 MB", new DecoderShape { Hidden = 512, Heads = 8, KeyValueHeads = 4, HeadSize = 64, Layers = 6, Intermediate = 1024, Vocabulary = 2048 }),
        ("200 MB", new DecoderShape { Hidden = 1024, Heads = 16, KeyValueHeads = 4, HeadSize = 64, Layers = 6, Intermediate = 2048, Vocabulary = 4096 }),
    ];

    /// <summary>Runs all; the exit code is 1 when a target is missed.</summary>
    public static async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("model   bare ms/token   shared ratio   growing ratio   bytes/token   cold ms   cached ms   ratio");
        var met = true;
        foreach (var (name, shape) in Models)
        {
            var row = Measure(name, shape);
            met &= row.Met;
            await output.WriteLineAsync(row.Text);
        }

        return met ? 0 : 1;
    }

    private static (string Text, bool Met) Measure(string name, DecoderShape shape)
    {
        var options = new PhiModelOptions { Threads = Threads };
        using var shared = new ModelBench(shape, true, options);
        using var growing = new ModelBench(shape, false, options);
        using var bare = new BareLoop(Path.Combine(shared.Folder, "model.onnx"), shape, Threads);
        List<double>[] times = [[], [], []];
        for (var round = 0; round < Rounds; round++)
            Race(bare, shared, growing, times, round);
        var (bareMedian, sharedMedian, growingMedian) = (Median(times[0]), Median(times[1]), Median(times[2]));
        var bytes = BytesPerToken(shared);
        var (cold, cached) = FirstToken(shared);
        var text = $"{name,-7} {bareMedian,13:F3} {sharedMedian / bareMedian,14:F3} {growingMedian / bareMedian,15:F3} {bytes,13:F1} {cold,9:F1} {cached,11:F1} {cached / cold,7:F3}";
        return (text, sharedMedian <= 1.05 * bareMedian && growingMedian <= 1.05 * bareMedian && cached <= 0.3 * cold && bytes < 1);
    }

    private static void Race(BareLoop bare, ModelBench shared, ModelBench growing, List<double>[] times, int round)
    {
        using var run = new RunOptions();
        bare.Start(Prompt);
        var (a, b) = (shared.Task(Prompt, Tokens + 1), growing.Task(Prompt, Tokens + 1));
        shared.Engine.Step(a, run);
        growing.Engine.Step(b, run);
        Action[] steps = [bare.Step, () => shared.Engine.Step(a, run), () => growing.Engine.Step(b, run)];
        for (var i = 0; i < Tokens; i++)
        {
            for (var turn = 0; turn < steps.Length; turn++)
            {
                var who = (turn + i + round) % steps.Length;
                var started = Stopwatch.GetTimestamp();
                steps[who]();
                if (round > 0) // the first round compiles
                    times[who].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        shared.Engine.Release(a);
        growing.Engine.Release(b);
    }

    private static double BytesPerToken(ModelBench model)
    {
        using var run = new RunOptions();
        var task = model.Task(Prompt, Tokens + 1);
        while (task.GeneratedTokens == 0)
            model.Engine.Step(task, run);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        while (!task.IsCompleted)
            model.Engine.Step(task, run);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        model.Engine.Release(task);
        return Math.Max(0, allocated - TokenBuffers) / (double)Tokens;
    }

    private static (double Cold, double Cached) FirstToken(ModelBench model)
    {
        var (cold, cached) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 3; round++)
        {
            var prefix = ModelBench.Prompt(1000, 1000 + round);
            cold = Math.Min(cold, First(model, [.. prefix, .. ModelBench.Prompt(20, 1)]));
            cached = Math.Min(cached, First(model, [.. prefix, .. ModelBench.Prompt(20, 2)]));
        }

        return (cold, cached);
    }

    private static double First(ModelBench model, int[] prompt)
    {
        var started = Stopwatch.GetTimestamp();
        model.Generate(prompt, 1);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
