using Microsoft.ML.OnnxRuntime;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Hearing;

/// <summary>
/// Silero VAD 5 (MIT; snakers4/silero-vad): a recurrent network over 32 ms of sound and the 4 ms before. Tensors are bound once;
/// a chunk allocates nothing. One thread.
/// </summary>
public sealed class SileroVoiceDetector : IVoiceDetector
{
    /// <summary>Name in the model catalogue.</summary>
    public const string ModelName = "silero_vad";

    private const int Chunk = 512;
    private const int Context = 64;
    private const int StateSize = 2 * 1 * 128;
    private const float Full = 1f / 32768;

    private readonly string _path;
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _run = new();
    private readonly OrtMemoryInfo _memory = new(OrtMemoryInfo.allocatorCPU, OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);
    private readonly List<OrtValue> _values = [];
    private readonly float[] _input = GC.AllocateArray<float>(Context + Chunk, pinned: true);
    private readonly float[] _state = GC.AllocateArray<float>(StateSize, pinned: true);
    private readonly float[] _nextState = GC.AllocateArray<float>(StateSize, pinned: true);
    private readonly float[] _probability = GC.AllocateArray<float>(1, pinned: true);
    private readonly long[] _rate = GC.AllocateArray<long>(1, pinned: true);

    private SileroVoiceDetector(string path, InferenceSession session)
    {
        (_path, _session) = (path, session);
        _rate[0] = AudioFormat.Rate;
        _binding = session.CreateIoBinding();
        _binding.BindInput("input", Value(_input, 1, Context + Chunk));
        _binding.BindInput("state", Value(_state, 2, 1, 128));
        _binding.BindInput("sr", Value(_rate));
        _binding.BindOutput("output", Value(_probability, 1, 1));
        _binding.BindOutput("stateN", Value(_nextState, 2, 1, 128));
    }

    /// <inheritdoc/>
    public int ChunkSamples => Chunk;

    /// <param name="path">The prepared model, <see cref="ModelName"/>.</param>
    /// <param name="options">How it runs; one thread on the processor when null.</param>
    /// <exception cref="OnnxModelException">The file is missing or another model, or the provider is not there.</exception>
    public static SileroVoiceDetector Load(string path, OnnxModelOptions? options = null)
    {
        options ??= new OnnxModelOptions();
        var session = OnnxSessions.Open(path, options);
        if (!session.InputNames.Order().SequenceEqual(["input", "sr", "state"]) || !session.OutputNames.Order().SequenceEqual(["output", "stateN"]))
        {
            session.Dispose();
            throw new OnnxModelException($"Model '{path}' is not Silero VAD 5: it has other inputs and outputs. Run: phi-edge models prepare");
        }

        var detector = new SileroVoiceDetector(path, session);
        try
        {
            for (var i = 0; i < options.WarmUpRuns; i++)
                detector.Run();
            detector.Reset();
            return detector;
        }
        catch (OnnxModelException)
        {
            detector.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public float Detect(ReadOnlySpan<short> chunk)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(chunk.Length, Chunk);
        _input.AsSpan(Chunk).CopyTo(_input);
        var samples = _input.AsSpan(Context);
        for (var i = 0; i < Chunk; i++)
            samples[i] = chunk[i] * Full;
        Run();
        _nextState.CopyTo(_state, 0);
        return _probability[0];
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _input.AsSpan().Clear();
        _state.AsSpan().Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _binding.Dispose();
        foreach (var value in _values)
            value.Dispose();
        _memory.Dispose();
        _run.Dispose();
        _session.Dispose();
    }

    /// <summary>One bare run of the network on what lies in its input: what a benchmark compares with.</summary>
    internal void Run()
    {
        try
        {
            _session.RunWithBinding(_run, _binding);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new OnnxModelException($"Model '{_path}' failed: {problem.Message}", problem);
        }
    }

    private OrtValue Value<T>(T[] array, params long[] shape)
        where T : unmanaged
    {
        var value = OrtValue.CreateTensorValueFromMemory(_memory, array.AsMemory(), shape);
        _values.Add(value);
        return value;
    }
}
