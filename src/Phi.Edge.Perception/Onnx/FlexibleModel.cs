using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Perception.Onnx;

/// <summary>
/// A small model with one input whose size may be chosen: <see cref="Bind{T}"/> fixes it once, the <see cref="BoundRun{T}"/> then runs
/// without allocating. Not thread-safe: one owner, one thread at a time.
/// </summary>
internal sealed class FlexibleModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    private FlexibleModel(string path, InferenceSession session)
    {
        (Path, _session) = (path, session);
        if (session.InputNames.Count != 1)
            throw new OnnxModelException($"Model '{path}' has {session.InputNames.Count} inputs ({string.Join(", ", session.InputNames)}); one was expected");
        InputName = session.InputNames[0];
        var input = session.InputMetadata[InputName];
        if (!input.IsTensor) throw new OnnxModelException($"Model '{path}': '{InputName}' is not a tensor");
        (InputType, InputShape) = (input.ElementType, input.Dimensions);
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>Its input.</summary>
    public string InputName { get; }

    /// <summary>Element type of the input.</summary>
    public Type InputType { get; }

    /// <summary>Shape of the input; -1 is open.</summary>
    public int[] InputShape { get; }

    /// <summary>Its outputs, in the model's order.</summary>
    public IReadOnlyList<string> OutputNames => _session.OutputNames;

    /// <exception cref="OnnxModelException">The file is missing or no such model, or the provider is not there.</exception>
    public static FlexibleModel Load(string path, OnnxModelOptions options)
    {
        var session = OnnxSessions.Open(path, options);
        try
        {
            return new(path, session);
        }
        catch (OnnxModelException)
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Throws unless the model is what the caller thinks it is.</summary>
    /// <param name="what">What it should be, for the message.</param>
    /// <param name="input">Element type of its input.</param>
    /// <param name="outputs">Outputs it must have; it may have others.</param>
    /// <exception cref="OnnxModelException">It is another network.</exception>
    public void Expect(string what, Type input, params ReadOnlySpan<string> outputs)
    {
        if (InputType != input) throw new OnnxModelException($"Model '{Path}' is no {what}: its input '{InputName}' is {InputType.Name}, not {input.Name}");
        foreach (var output in outputs)
        {
            if (!OutputNames.Contains(output))
                throw new OnnxModelException($"Model '{Path}' is no {what}: it has no output '{output}', only {string.Join(", ", OutputNames)}");
        }
    }

    /// <summary>Fixes the input's size. Runs once on zeros to learn the sizes of the outputs.</summary>
    /// <exception cref="OnnxModelException">The model does not take this shape, or an output is no float tensor.</exception>
    public BoundRun<T> Bind<T>(params int[] shape)
        where T : unmanaged
    {
        var input = new TensorBuffer<T>(new(InputName, shape, typeof(T)));
        try
        {
            return new(this, input, LearnOutputs(input.Ort));
        }
        catch (OnnxModelException)
        {
            input.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    internal OrtIoBinding CreateBinding() => _session.CreateIoBinding();

    internal void Run(OrtIoBinding binding)
    {
        try
        {
            _session.RunWithBinding(_run, binding);
        }
        catch (OnnxRuntimeException e)
        {
            throw new OnnxModelException($"Model '{Path}' failed: {e.Message}", e);
        }
    }

    private TensorInfo[] LearnOutputs(OrtValue input)
    {
        try
        {
            using var results = _session.Run(_run, [InputName], [input], OutputNames);
            return [.. OutputNames.Zip(results, Describe)];
        }
        catch (OnnxRuntimeException e)
        {
            throw new OnnxModelException($"Model '{Path}' failed: {e.Message}", e);
        }
    }

    private TensorInfo Describe(string name, OrtValue value)
    {
        if (!value.IsTensor) throw new OnnxModelException($"Model '{Path}': '{name}' is not a float tensor");
        var info = value.GetTensorTypeAndShape();
        return info.ElementDataType == TensorElementType.Float
            ? new(name, Array.ConvertAll(info.Shape, size => (int)size), typeof(float))
            : throw new OnnxModelException($"Model '{Path}': '{name}' is not a float tensor");
    }
}
