namespace Phi.Edge.Inference.Adapters;

/// <summary>An adapter ready to bind: the decoder inputs it fills and their tensors. Compared by reference.</summary>
internal sealed class AdapterTensors(string key, IReadOnlyList<string> names, IReadOnlyList<nint> values, IReadOnlyList<IDisposable> owned) : IDisposable
{
    /// <summary>Says which weights these are; part of the prefix cache's key.</summary>
    public string Key { get; } = key;

    public IReadOnlyList<string> Names { get; } = names;

    public IReadOnlyList<nint> Values { get; } = values;

    /// <summary>Nothing to bind: the graph's own initializers stay in place.</summary>
    public static AdapterTensors Empty() => new("none", [], [], []);

    public void Dispose()
    {
        foreach (var part in owned)
            part.Dispose();
    }
}
