using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Scheduling;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Tests.Decoding;

/// <summary>The tiny golden models, opened without tokenizer or configuration.</summary>
internal static class TinyModel
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Goldens", "phi4mm-tiny");

    public static string Mini { get; } = Path.Combine(Folder, "mini", "model.onnx");

    public static string MultimodalDecoder { get; } = Path.Combine(Folder, "mm", "phi-4-mm-text.onnx");

    public static string MultimodalEmbedding { get; } = Path.Combine(Folder, "mm", "phi-4-mm-embedding.onnx");

    public static int[] EndTokens { get; } = [510, 511];

    public static IEnumerable<(int[] Ids, int[] Generated)> MiniCases()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")));
        return [.. golden.RootElement.GetProperty("mini").EnumerateArray().Select(c => (Ints(c, "ids"), Answer(Ints(c, "generated"))))];
    }

    /// <summary>
    /// An answer that ended early has its last token twice in the recording: the end token is not part of the reference
    /// library's sequence, and the recorder noted the sequence's last element after every step. The one case there is: the library
    /// stopped after 46 of 48 steps, which only an end token makes it do, and here that is the likeliest token at that step
    /// (GoldenChatTests, with its distance to the next).
    /// </summary>
    public static int[] Answer(int[] recorded) => recorded.Length < 48 ? recorded[..^1] : recorded;

    public static DecodingEngine Engine(bool shared, PhiModelOptions? options = null, string? decoder = null, string? embedding = null, int longRopeSwitch = 0)
    {
        options ??= new PhiModelOptions();
        var factory = new SessionFactory(options);
        var file = decoder ?? Mini;
        var session = factory.Open(file, GraphRole.Decoder);
        var graph = new DecoderGraph(new GraphSignature(session, file), new DecoderInputNames(), new DecoderOutputNames(), 0, 0);
        var run = new Decoder(session, graph);
        var budget = options.CacheBudgetBytes > 0 ? options.CacheBudgetBytes : 64 << 20;
        var pool = new CachePool(n => shared ? new SharedCache(graph, n, null) : new GrowingCache(graph, n, null), graph.CacheBytesPerToken, budget);
        var embed = embedding is null ? null : new EmbeddingGraph(factory.Open(embedding, GraphRole.Embedding), embedding, new EmbeddingConfiguration { Filename = embedding });
        return new DecodingEngine(run, embed, pool, EngineLimits.From(options, run, shared, longRopeSwitch));
    }

    public static InferenceScheduler Scheduler(DecodingEngine engine, TimeProvider? time = null, int maxRequests = 16) =>
        new(engine, maxRequests, time ?? TimeProvider.System, new PhiMetrics(null, "tiny"), NullLogger.Instance, () => { });

    public static GenerationRequest Request(int[] prompt, int maxNewTokens = 48, AdapterTensors? adapter = null) => new()
    {
        Prompt = prompt,
        MaxNewTokens = maxNewTokens,
        Adapter = adapter ?? None,
        EndTokens = EndTokens,
    };

    /// <summary>Logits after a text.</summary>
    public static float[] Logits(DecodingEngine engine, int[] ids)
    {
        using var run = new Microsoft.ML.OnnxRuntime.RunOptions();
        var request = Request(ids, 1);
        var task = new GenerationTask(request, new Sampler(request.Sampling, engine.Decoder.Graph.Vocabulary, engine.Scratch), TimeProvider.System);
        while (!task.IsCompleted)
            engine.Step(task, run);
        var logits = engine.Decoder.LastLogits().ToArray();
        engine.Release(task);
        return logits;
    }

    public static AdapterTensors None { get; } = AdapterTensors.Empty();

    public static async Task<int[]> ReadAllAsync(this GenerationTask task)
    {
        var tokens = new List<int>();
        await foreach (var token in task.Tokens.ReadAllAsync())
            tokens.Add(token);
        return [.. tokens];
    }

    public static int[] Ints(JsonElement owner, string name) => [.. owner.GetProperty(name).EnumerateArray().Select(v => v.GetInt32())];
}
