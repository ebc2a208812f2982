using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Perception.Onnx;

/// <summary>A <see cref="FlexibleModel"/> at one size of its input: write <see cref="Input"/>, run, read the outputs. A run allocates nothing.</summary>
/// <typeparam name="T">Type of the input's values.</typeparam>
internal sealed class BoundRun<T> : IDisposable
    where T : unmanaged
{
    private readonly FlexibleModel _model;
    private readonly OrtIoBinding _binding;
    private readonly TensorBuffer<T> _input;
    private readonly TensorBuffer<float>[] _outputs;

    internal BoundRun(FlexibleModel model, TensorBuffer<T> input, TensorInfo[] outputs)
    {
        (_model, _input, _outputs) = (model, input, Array.ConvertAll(outputs, info => new TensorBuffer<float>(info)));
        _binding = model.CreateBinding();
        _binding.BindInput(input.Info.Name, input.Ort);
        foreach (var output in _outputs) _binding.BindOutput(output.Info.Name, output.Ort);
    }

    /// <summary>The input, row-major, pinned; the next <see cref="Run"/> reads it in place.</summary>
    public T[] Input => _input.Values;

    /// <summary>The input's size per axis.</summary>
    public int[] InputShape => _input.Info.Shape;

    /// <summary>What the last run wrote; the same array each time. Look it up once.</summary>
    /// <exception cref="OnnxModelException">The model has no such output.</exception>
    public float[] Output(string name) => Find(name).Values;

    /// <summary>The size of an output per axis.</summary>
    /// <exception cref="OnnxModelException">The model has no such output.</exception>
    public int[] OutputShape(string name) => Find(name).Info.Shape;

    /// <exception cref="OnnxModelException">The provider failed.</exception>
    public void Run() => _model.Run(_binding);

    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        foreach (var output in _outputs) output.Dispose();
    }

    private TensorBuffer<float> Find(string name) => Array.Find(_outputs, output => output.Info.Name == name)
        ?? throw new OnnxModelException($"Model '{_model.Path}' has no output '{name}'; it has {string.Join(", ", _model.OutputNames)}");
}
