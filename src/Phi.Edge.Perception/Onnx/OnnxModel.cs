using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Perception.Onnx;

/// <summary>
/// A small model with fixed shapes and float tensors, loaded and warm. Write <see cref="Input"/>, call <see cref="Run"/>,
/// read <see cref="Output(int)"/>: a run allocates nothing. Not thread-safe: one owner, one thread at a time.
/// </summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _runOptions = new();
    private readonly TensorBuffer<float>[] _inputs;
    private readonly TensorBuffer<float>[] _outputs;
    private readonly string _path;

    private OnnxModel(string path, InferenceSession session)
    {
        (_path, _session) = (path, session);
        _inputs = [.. Inspect(path, session.InputMetadata, session.InputNames).Select(info => new TensorBuffer<float>(info))];
        _outputs = [.. Inspect(path, session.OutputMetadata, session.OutputNames).Select(info => new TensorBuffer<float>(info))];
        _binding = session.CreateIoBinding();
        foreach (var input in _inputs) _binding.BindInput(input.Info.Name, input.Ort);
        foreach (var output in _outputs) _binding.BindOutput(output.Info.Name, output.Ort);
    }

    /// <summary>Inputs in the model's order.</summary>
    public IEnumerable<TensorInfo> Inputs => _inputs.Select(input => input.Info);

    /// <summary>Outputs in the model's order.</summary>
    public IEnumerable<TensorInfo> Outputs => _outputs.Select(output => output.Info);

    /// <summary>The first input, row-major; the next <see cref="Run"/> reads it in place.</summary>
    public float[] Input => _inputs[0].Values;

    /// <exception cref="OnnxModelException">The file is missing or no model with fixed float shapes, or the provider is not there.</exception>
    public static OnnxModel Load(string path, OnnxModelOptions options)
    {
        var session = OnnxSessions.Open(path, options);
        try
        {
            var model = new OnnxModel(path, session);
            for (var i = 0; i < options.WarmUpRuns; i++) model.Run();
            return model;
        }
        catch (OnnxModelException)
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Another input, by its index; the next <see cref="Run"/> reads it in place.</summary>
    public float[] InputAt(int index) => _inputs[index].Values;

    /// <summary>What the last run wrote; valid until the next one.</summary>
    public ReadOnlySpan<float> Output(int index) => _outputs[index].Values;

    /// <inheritdoc cref="Output(int)"/>
    public ReadOnlySpan<float> Output(string name) => _outputs[IndexOf(name)].Values;

    /// <summary>Where an output is in the model's order; look it up once, not per frame.</summary>
    public int IndexOf(string name)
    {
        var index = Array.FindIndex(_outputs, output => output.Info.Name == name);
        return index >= 0 ? index : throw new OnnxModelException(
            $"Model '{_path}' has no output '{name}'; it has {string.Join(", ", _outputs.Select(output => output.Info.Name))}");
    }

    /// <exception cref="OnnxModelException">The provider failed.</exception>
    public void Run()
    {
        try
        {
            _session.RunWithBinding(_runOptions, _binding);
        }
        catch (OnnxRuntimeException e)
        {
            throw new OnnxModelException($"Model '{_path}' failed: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        _binding.Dispose();
        _runOptions.Dispose();
        foreach (var buffer in _inputs.Concat(_outputs)) buffer.Dispose();
        _session.Dispose();
    }

    private static IEnumerable<TensorInfo> Inspect(
        string path, IReadOnlyDictionary<string, NodeMetadata> tensors, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var tensor = tensors[name];
            if (!tensor.IsTensor || tensor.ElementType != typeof(float) || tensor.Dimensions.Any(size => size < 1))
                throw new OnnxModelException($"Model '{path}': '{name}' is not a float tensor of fixed shape");
            yield return new TensorInfo(name, tensor.Dimensions, tensor.ElementType);
        }
    }
}
