using System.ComponentModel.DataAnnotations;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Daemon.Driver;

/// <summary>Where the small models are and how they run (section <c>Models</c>).</summary>
internal sealed class SmallModelOptions
{
    /// <summary>The catalog file.</summary>
    /// <value>Default: null, the <c>models/catalog.json</c> beside or above the program.</value>
    public string? Catalog { get; set; }

    /// <summary>The folder of prepared models.</summary>
    /// <value>Default: null: PHI_EDGE_CACHE, else ~/.cache/phi-edge/models.</value>
    public string? Cache { get; set; }

    /// <summary>Threads per network. Perception must leave cores to the rest of the car.</summary>
    /// <value>Default 1, range 1 to 64.</value>
    [Range(1, 64)]
    public int Threads { get; set; } = 1;

    /// <summary>What computes the networks. A provider that this build does not carry is an error, not a silent fallback.</summary>
    /// <value>Default: Cpu.</value>
    public ExecutionProvider Provider { get; set; } = ExecutionProvider.Cpu;
}
