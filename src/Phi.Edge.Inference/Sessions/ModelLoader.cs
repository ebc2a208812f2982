using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Opens a model folder's graphs and puts them together.</summary>
internal sealed class ModelLoader(ModelConfiguration configuration, PhiModelOptions options, ILogger logger)
{
    /// <summary>The adapter that the folder names for images.</summary>
    public const string VisionAdapter = "vision";

    /// <summary>The adapter that the folder names for sound.</summary>
    public const string SpeechAdapter = "speech";

    private readonly SessionFactory _factory = new(options);
    private readonly Stack<IDisposable> _opened = new();

    /// <summary>Opens everything but the encoders, which wait for their first input; frees all of it when something fails.</summary>
    public ModelParts Load()
    {
        try
        {
            return Open();
        }
        catch (PhiInferenceException)
        {
            while (_opened.TryPop(out var opened))
                opened.Dispose();
            throw;
        }
    }

    private ModelParts Open()
    {
        var files = AdapterFiles();
        var path = configuration.PathOf(configuration.Decoder.Filename);
        var outputs = configuration.Decoder.Outputs;
        var prepared = new DecoderPreparer(options, logger).Prepare(path, outputs.Logits, AdapterStore.LargestRank(files.Values));
        var session = prepared.Graph is null ? _factory.Open(path, GraphRole.Decoder) : _factory.Open(prepared.Graph, path, GraphRole.Decoder);
        _opened.Push(session);
        var graph = new DecoderGraph(new GraphSignature(session, path), configuration.Decoder.Inputs, outputs,
            configuration.Decoder.NumKeyValueHeads, configuration.Decoder.HeadSize);
        var decoder = Keep(new Decoder(session, graph));
        var device = Device(session);
        var adapters = Keep(new AdapterStore(new AdapterBinder(graph, prepared.AdapterShapes, device), files, logger));
        var embedding = Embedding(graph);
        var shared = options.ShareCacheBuffer ?? configuration.Search.PastPresentShareBuffer;
        var pool = Keep(new CachePool(Cache(graph, shared, device?.Allocator), graph.CacheBytesPerToken, Budget()));
        var limits = EngineLimits.From(options, decoder, shared, prepared.LongRopeSwitch);
        var engine = new DecodingEngine(decoder, embedding, pool, limits);
        if (options.WarmUp)
            WarmUp(engine, adapters.None);
        return new ModelParts(engine, adapters, embedding, Vision(), Speech(), device, options.ReleaseEncodersBelowBytes);
    }

    private static Func<int, KeyValueCache> Cache(DecoderGraph graph, bool shared, OrtAllocator? device) =>
        shared ? capacity => new SharedCache(graph, capacity, device) : capacity => new GrowingCache(graph, capacity, device);

    private long Budget() => options.CacheBudgetBytes > 0 ? options.CacheBudgetBytes : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    private T Keep<T>(T part) where T : IDisposable
    {
        _opened.Push(part);
        return part;
    }

    private DeviceTensors? Device(InferenceSession session)
    {
        if (_factory.Provider(GraphRole.Decoder) == PhiExecutionProvider.Cpu)
            return null;
        using var memory = new OrtMemoryInfo("Cuda", OrtAllocatorType.DeviceAllocator, options.DeviceId, OrtMemType.Default);
        try
        {
            return Keep(new DeviceTensors(_factory, new OrtAllocator(session, memory)));
        }
        catch (OnnxRuntimeException e)
        {
            throw new PhiProviderException($"The GPU {options.DeviceId} gives no memory: {e.Message}", e);
        }
    }

    private EmbeddingGraph? Embedding(DecoderGraph decoder)
    {
        if (decoder.TakesIds)
            return null;
        if (configuration.Embedding is not { } names)
            throw new PhiSessionException($"{configuration.Decoder.Filename} takes vectors, but genai_config.json names no embedding graph.");
        var path = configuration.PathOf(names.Filename);
        var graph = Keep(new EmbeddingGraph(_factory.Open(path, GraphRole.Embedding), path, names));
        if (graph.Output.Type != decoder.Input.Type)
            throw new PhiSessionException($"{names.Filename} gives {graph.Output.Type}, and {configuration.Decoder.Filename} takes {decoder.Input.Type}. Take both from one export.");
        return graph;
    }

    private Encoder? Vision() => configuration.Vision is { } v && configuration.Embedding is not null
        ? new Encoder(_factory, configuration.PathOf(v.Filename), GraphRole.Vision, v.ImageFeatures, logger)
        : null;

    private Encoder? Speech() => configuration.Speech is { } s && configuration.Embedding is not null
        ? new Encoder(_factory, configuration.PathOf(s.Filename), GraphRole.Speech, s.AudioFeatures, logger)
        : null;

    private Dictionary<string, string> AdapterFiles()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (configuration.Vision?.AdapterFilename is { Length: > 0 } vision)
            files[VisionAdapter] = configuration.PathOf(vision);
        if (configuration.Speech?.AdapterFilename is { Length: > 0 } speech)
            files[SpeechAdapter] = configuration.PathOf(speech);
        foreach (var (name, file) in options.Adapters)
            files[name] = file;
        return files;
    }

    /// <summary>One real token: a device that lists the provider may still be unable to run its kernels.</summary>
    private void WarmUp(DecodingEngine engine, AdapterTensors none)
    {
        var request = new GenerationRequest { Prompt = [0], MaxNewTokens = 1, Adapter = none, EndTokens = [] };
        var task = new GenerationTask(request, new Sampler(request.Sampling, engine.Decoder.Graph.Vocabulary, engine.Scratch), TimeProvider.System);
        using var run = new RunOptions();
        try
        {
            engine.Step(task, run);
        }
        catch (PhiRuntimeException e)
        {
            throw new PhiProviderException($"{options.Provider} cannot run {configuration.Decoder.Filename}: {e.Message} "
                + "The ONNX Runtime build may not match the device (compute capability, CUDA or driver version).", e);
        }
        finally
        {
            engine.Release(task);
        }

        engine.Pool.Forget(none.Key);
    }
}
