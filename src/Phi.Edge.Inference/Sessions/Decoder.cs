using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Runs the decoder: binds input, mask, cache and adapter, and reads the last position's logits. One thread at a time.</summary>
internal sealed class Decoder : IDisposable
{
    private readonly InferenceSession _session;
    private readonly Dictionary<AdapterTensors, NativeCall> _calls = [];
    private readonly NativeBuffer _mask;
    private readonly NativeBuffer _positions;
    private readonly NativeBuffer _keep;
    private readonly NativeBuffer _logits;
    private readonly float[] _converted;
    private readonly int _firstCache;
    private long _logitsRow;

    public Decoder(InferenceSession session, DecoderGraph graph)
    {
        (_session, Graph) = (session, graph);
        Input = new NativeBuffer(graph.Input.Type, 1);
        _mask = new NativeBuffer(graph.Mask.Type, 1);
        _positions = new NativeBuffer(graph.PositionIds?.Type ?? TensorElementType.Int64, 1);
        _keep = new NativeBuffer(TensorElementType.Int64, 1);
        _keep.Span<long>(1)[0] = 1;
        _keep.Shape([1]);
        _logits = new NativeBuffer(graph.Logits.Type, graph.Vocabulary);
        _converted = graph.Logits.Type == TensorElementType.Float ? [] : new float[graph.Vocabulary];
        _firstCache = 2 + (graph.PositionIds is null ? 0 : 1) + (graph.LogitsToKeep is null ? 0 : 1);
    }

    public DecoderGraph Graph { get; }

    /// <summary>Token ids [1, n] or vectors [1, n, hidden]; the caller fills it before a run.</summary>
    public NativeBuffer Input { get; }

    /// <summary>True when a run gives logits of its last position only.</summary>
    public bool LastLogitsOnly => Graph.LogitsToKeep is not null || Graph.Logits.Dimensions is [_, 1, _];

    /// <summary>Bytes of one position's logits.</summary>
    public long LogitsBytes => (long)Graph.Vocabulary * TensorTypes.Size(Graph.Logits.Type);

    /// <summary>Runs the tokens in <see cref="Input"/> after those in the cache, and adds them to it.</summary>
    /// <param name="cache">Past and present.</param>
    /// <param name="adapter">The adapter's tensors.</param>
    /// <param name="count">New tokens.</param>
    /// <param name="maskLength">Length of the attention mask: past plus new, or more when zeros pad it.</param>
    /// <param name="options">Carries the wish to stop.</param>
    public void Run(KeyValueCache cache, AdapterTensors adapter, int count, int maskLength, RunOptions options)
    {
        var call = Call(adapter);
        var inputs = call.Inputs;
        inputs[0] = Input.Value;
        inputs[1] = Mask(cache.Length + count, maskLength);
        var next = 2;
        if (Graph.PositionIds is not null)
            inputs[next++] = Positions(cache.Length, count);
        if (Graph.LogitsToKeep is not null)
            inputs[next] = _keep.Value;
        var rows = LastLogitsOnly ? 1 : count;
        _logits.Reserve((long)rows * Graph.Vocabulary);
        call.Outputs[0] = _logits.Shape([1, rows, Graph.Vocabulary]);
        var present = call.Outputs[1..];
        cache.Bind(inputs.Slice(_firstCache, 2 * Graph.Layers), present, count);
        try
        {
            call.Run(options);
        }
        catch (PhiRuntimeException)
        {
            cache.Abandon(present);
            throw;
        }

        cache.Commit(present, count);
        _logitsRow = rows - 1;
    }

    /// <summary>The last position's logits as float32; may be changed in place.</summary>
    public unsafe Span<float> LastLogits()
    {
        var row = _logits.Data + (_logitsRow * LogitsBytes);
        if (Graph.Logits.Type == TensorElementType.Float)
            return new Span<float>(row, Graph.Vocabulary);
        TensorTypes.ToSingle(new ReadOnlySpan<byte>(row, checked((int)LogitsBytes)), Graph.Logits.Type, _converted);
        return _converted;
    }

    public void Dispose()
    {
        foreach (var call in _calls.Values)
            call.Dispose();
        Input.Dispose();
        _mask.Dispose();
        _positions.Dispose();
        _keep.Dispose();
        _logits.Dispose();
        _session.Dispose();
    }

    /// <summary>Forgets an adapter's prepared call.</summary>
    public void Forget(AdapterTensors adapter)
    {
        if (_calls.Remove(adapter, out var call))
            call.Dispose();
    }

    private nint Mask(int ones, int length)
    {
        if (_mask.Bytes < (long)length * TensorTypes.Size(_mask.Type))
            _mask.Reserve(2L * length); // room ahead: the mask grows by one per token
        if (_mask.Type == TensorElementType.Int64)
        {
            _mask.Span<long>(ones).Fill(1);
            _mask.Span<long>(length)[ones..].Clear();
        }
        else
        {
            _mask.Span<int>(ones).Fill(1);
            _mask.Span<int>(length)[ones..].Clear();
        }

        return _mask.Shape([1, length]);
    }

    private nint Positions(int from, int count)
    {
        _positions.Reserve(count);
        for (var i = 0; i < count; i++)
        {
            if (_positions.Type == TensorElementType.Int64)
                _positions.Span<long>(count)[i] = from + i;
            else
                _positions.Span<int>(count)[i] = from + i;
        }

        return _positions.Shape([1, count]);
    }

    private NativeCall Call(AdapterTensors adapter)
    {
        if (_calls.TryGetValue(adapter, out var known))
            return known;
        List<string> inputs = [Graph.Input.Name, Graph.Mask.Name];
        if (Graph.PositionIds is { } positions)
            inputs.Add(positions.Name);
        if (Graph.LogitsToKeep is { } keep)
            inputs.Add(keep.Name);
        List<string> outputs = [Graph.Logits.Name];
        inputs.AddRange(Graph.PastNames);
        outputs.AddRange(Graph.PresentNames);
        var call = new NativeCall(_session, [.. inputs, .. adapter.Names], outputs);
        for (var i = 0; i < adapter.Values.Count; i++)
            call.Inputs[inputs.Count + i] = adapter.Values[i];
        return _calls[adapter] = call;
    }
}
