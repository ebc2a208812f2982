using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Benchmarks.Inference;

/// <summary>The loop that one would write first: InferenceSession.Run with the present of one step as the past of the next.</summary>
internal sealed class BareLoop : IDisposable
{
    private readonly InferenceSession _session;
    private readonly DecoderShape _shape;
    private readonly RunOptions _run = new();
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private OrtValue[] _past = [];
    private int _next;
    private int _total;

    public BareLoop(string path, DecoderShape shape, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads };
        (_session, _shape) = (new InferenceSession(path, options), shape);
        string[] parts = ["key", "value"];
        _inputs = ["input_ids", "attention_mask", .. Enumerable.Range(0, shape.Layers).SelectMany(i => parts.Select(p => $"past_key_values.{i}.{p}"))];
        _outputs = ["logits", .. Enumerable.Range(0, shape.Layers).SelectMany(i => parts.Select(p => $"present.{i}.{p}"))];
    }

    /// <summary>Reads a prompt.</summary>
    public void Start(int[] prompt)
    {
        Release();
        _past = [.. Enumerable.Range(0, 2 * _shape.Layers)
            .Select(_ => OrtValue.CreateTensorValueFromMemory(Array.Empty<float>(), [1, _shape.KeyValueHeads, 0, _shape.HeadSize]))];
        _total = 0;
        Run([.. prompt.Select(i => (long)i)]);
    }

    /// <summary>Generates a token.</summary>
    public void Step() => Run([_next]);

    public void Dispose()
    {
        Release();
        _session.Dispose();
        _run.Dispose();
    }

    private void Run(long[] ids)
    {
        _total += ids.Length;
        var mask = new long[_total];
        Array.Fill(mask, 1);
        using var input = OrtValue.CreateTensorValueFromMemory(ids, [1, ids.Length]);
        using var attention = OrtValue.CreateTensorValueFromMemory(mask, [1, _total]);
        var results = _session.Run(_run, _inputs, [input, attention, .. _past], _outputs);
        Release();
        _past = [.. results.Skip(1)];
        using var logits = results[0];
        _next = Sampler.ArgMax(logits.GetTensorDataAsSpan<float>()[^_shape.Vocabulary..]);
    }

    private void Release()
    {
        foreach (var value in _past)
            value.Dispose();
    }
}
