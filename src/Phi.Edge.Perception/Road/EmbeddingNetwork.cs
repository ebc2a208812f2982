using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road;

/// <summary>The recogniser network: crops in, unit vectors and the probability of a sign out, in batches of 1 to <see cref="MostCrops"/>.</summary>
internal sealed class EmbeddingNetwork : IDisposable
{
    /// <summary>Crops of the largest batch.</summary>
    public const int MostCrops = 16;

    private readonly FlexibleModel _model;
    private readonly Batch?[] _batches = new Batch?[MostCrops];
    private Batch _current;

    private EmbeddingNetwork(FlexibleModel model)
    {
        _model = model;
        Side = model.InputShape[1];
        _current = Make(1);
        Dimension = _current.Embedding.Length;
    }

    /// <summary>Its file.</summary>
    public string Path => _model.Path;

    /// <summary>Side of a crop in pixels.</summary>
    public int Side { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension { get; }

    /// <exception cref="OnnxModelException">The file is missing or no sign recogniser.</exception>
    public static EmbeddingNetwork Load(string path, OnnxModelOptions runtime)
    {
        var model = FlexibleModel.Load(path, runtime);
        try
        {
            model.Expect("sign recogniser", typeof(byte), "embedding", "sign");
            if (model.InputShape is not [_, var height, var width, 3] || height < 8 || height != width)
                throw new OnnxModelException($"Model '{path}' is no sign recogniser: its input is not [crops, side, side, 3]");
            return new(model);
        }
        catch (OnnxModelException)
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Runs every batch size once.</summary>
    public void WarmUp()
    {
        for (var count = 1; count <= MostCrops; count++)
        {
            Begin(count);
            Run();
        }
    }

    /// <summary>Starts a batch of so many crops.</summary>
    public void Begin(int count) => _current = _batches[count - 1] ?? Make(count);

    /// <summary>A crop of the batch, to be filled: BGR, rows packed.</summary>
    public Span<byte> Crop(int index) => _current.Run.Input.AsSpan(index * Side * Side * 3, Side * Side * 3);

    /// <summary>Runs the network on the batch.</summary>
    public void Run() => _current.Run.Run();

    /// <summary>A crop's unit vector.</summary>
    public ReadOnlySpan<float> Embedding(int index) => _current.Embedding.AsSpan(index * Dimension, Dimension);

    /// <summary>Probability that a crop shows a sign at all, 0 to 1.</summary>
    public float Sign(int index) => _current.Sign[index];

    public void Dispose()
    {
        foreach (var batch in _batches) batch?.Run.Dispose();
        _model.Dispose();
    }

    private Batch Make(int count)
    {
        var run = _model.Bind<byte>(count, Side, Side, 3);
        var batch = _batches[count - 1] = new(run, run.Output("embedding"), run.Output("sign"));
        return batch.Sign.Length == count && batch.Embedding.Length % count == 0
            ? batch
            : throw new OnnxModelException($"Model '{_model.Path}' is no sign recogniser: its outputs do not go with {count} crops");
    }

    private sealed record Batch(BoundRun<byte> Run, float[] Embedding, float[] Sign);
}
