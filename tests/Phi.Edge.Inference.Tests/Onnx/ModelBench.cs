using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Tests.Onnx;

/// <summary>A generated decoder with its adapters, opened the way a model folder is.</summary>
internal sealed class ModelBench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-test-").FullName;
    private readonly RunOptions _run = new();

    public ModelBench(DecoderShape shape, bool shared = true, PhiModelOptions? options = null, params (string Name, byte[] File)[] adapters)
    {
        options ??= new PhiModelOptions();
        var path = Path.Combine(_folder, "model.onnx");
        File.WriteAllBytes(path, DecoderModel.Build(shape));
        var files = adapters.ToDictionary(a => a.Name, a => Path.Combine(_folder, a.Name + ".onnx_adapter"), StringComparer.Ordinal);
        foreach (var (name, content) in adapters)
            File.WriteAllBytes(files[name], content);
        var prepared = new DecoderPreparer(options, NullLogger.Instance).Prepare(path, "logits", AdapterStore.LargestRank(files.Values));
        WasPrepared = prepared.Graph is not null;
        var factory = new SessionFactory(options);
        var session = prepared.Graph is null ? factory.Open(path, GraphRole.Decoder) : factory.Open(prepared.Graph, path, GraphRole.Decoder);
        var graph = new DecoderGraph(new GraphSignature(session, path), new DecoderInputNames(), new DecoderOutputNames(), 0, 0);
        var decoder = new Decoder(session, graph);
        Adapters = new AdapterStore(new AdapterBinder(graph, prepared.AdapterShapes, null), files, NullLogger.Instance);
        var budget = options.CacheBudgetBytes > 0 ? options.CacheBudgetBytes : 256 << 20;
        var pool = new CachePool(n => shared ? new SharedCache(graph, n, null) : new GrowingCache(graph, n, null), graph.CacheBytesPerToken, budget);
        Engine = new DecodingEngine(decoder, null, pool, EngineLimits.From(options, decoder, shared, prepared.LongRopeSwitch));
    }

    public DecodingEngine Engine { get; }

    public AdapterStore Adapters { get; }

    public string Folder => _folder;

    public bool WasPrepared { get; }

    /// <summary>The logits after a prompt.</summary>
    public float[] Logits(int[] prompt, AdapterTensors? adapter = null)
    {
        var task = Task(prompt, 1, adapter);
        do
            Engine.Step(task, _run);
        while (!task.IsCompleted);
        var logits = Engine.Decoder.LastLogits().ToArray();
        Engine.Release(task);
        return logits;
    }

    /// <summary>Greedy tokens after a prompt.</summary>
    public int[] Generate(int[] prompt, int count, AdapterTensors? adapter = null)
    {
        var task = Task(prompt, count, adapter);
        while (!task.IsCompleted)
            Engine.Step(task, _run);
        var tokens = task.Sequence.Ids[prompt.Length..].ToArray();
        Engine.Release(task);
        return tokens;
    }

    public GenerationTask Task(int[] prompt, int count, AdapterTensors? adapter = null)
    {
        var request = new GenerationRequest { Prompt = prompt, MaxNewTokens = count, Adapter = adapter ?? Adapters.None, EndTokens = [] };
        return new GenerationTask(request, new Sampler(request.Sampling, Engine.Decoder.Graph.Vocabulary, Engine.Scratch), TimeProvider.System);
    }

    public static int[] Prompt(int count, int seed = 7)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(500))];
    }

    public void Dispose()
    {
        Engine.Dispose();
        Adapters.Dispose();
        _run.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
