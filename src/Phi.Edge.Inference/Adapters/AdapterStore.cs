using Microsoft.Extensions.Logging;
using Phi.Edge.Inference.Inspection;

namespace Phi.Edge.Inference.Adapters;

/// <summary>The adapters of a model by name; each is bound when a request first wants it.</summary>
internal sealed partial class AdapterStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, AdapterTensors> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files;
    private readonly AdapterBinder _binder;
    private readonly ILogger _logger;

    public AdapterStore(AdapterBinder binder, IReadOnlyDictionary<string, string> files, ILogger logger)
    {
        (_binder, _logger) = (binder, logger);
        _files = new Dictionary<string, string>(files, StringComparer.Ordinal);
        None = binder.None();
    }

    /// <summary>No adapter.</summary>
    public AdapterTensors None { get; }

    /// <summary>Names that a request may ask for.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>The adapter of the name.</summary>
    public AdapterTensors Get(string name)
    {
        lock (_gate)
        {
            if (_bound.TryGetValue(name, out var known))
                return known;
            if (!_files.TryGetValue(name, out var file))
            {
                throw new PhiAdapterException($"There is no adapter named '{name}'; there {(Names.Count == 0 ? "is none" : "are " + string.Join(", ", Names))}. "
                    + "Add it to PhiModelOptions.Adapters.");
            }

            var tensors = _binder.Bind(new AdapterFile(file), name);
            LogLoaded(_logger, name, tensors.Names.Count);
            return _bound[name] = tensors;
        }
    }

    /// <summary>The largest 4-bit rank among files, so that the decoder can be prepared for all of them.</summary>
    public static int LargestRank(IEnumerable<string> files)
    {
        var rank = 0;
        foreach (var path in files)
        {
            using var file = new AdapterFile(path);
            rank = Math.Max(rank, AdapterBinder.Rank(file.Header));
        }

        return rank;
    }

    /// <summary>The ranks of a file's tensors, each once, in order.</summary>
    public static IReadOnlyList<int> Ranks(string path)
    {
        using var file = new AdapterFile(path);
        return LoraRank.OfAll(file.Header.Parameters.Select(p => (p.Name, p.Dimensions)));
    }

    public void Dispose()
    {
        foreach (var tensors in _bound.Values)
            tensors.Dispose();
        None.Dispose();
    }
}
