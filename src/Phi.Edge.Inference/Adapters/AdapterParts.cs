namespace Phi.Edge.Inference.Adapters;

/// <summary>An adapter in the making.</summary>
internal sealed class AdapterParts : IDisposable
{
    private readonly List<nint> _values = [];
    private readonly List<string> _order = [];

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public List<IDisposable> Owned { get; } = [];

    public void Add(string name, nint value)
    {
        Names.Add(name);
        _order.Add(name);
        _values.Add(value);
    }

    public AdapterTensors Build(string key)
    {
        Owned.Reverse(); // views go before what they look at
        return new AdapterTensors(key, _order, _values, Owned);
    }

    public void Dispose()
    {
        Owned.Reverse();
        foreach (var part in Owned)
            part.Dispose();
    }
}
