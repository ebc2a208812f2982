using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Road;

/// <summary>Loads what sees and reads signs.</summary>
internal interface IRoadModelSource
{
    /// <summary>The networks that find and name signs.</summary>
    /// <param name="problem">Why there are none; null when there are.</param>
    IRoadModel? LoadModel(out string? problem);

    /// <summary>The networks that read text on signs.</summary>
    /// <param name="problem">Why there are none; null when there are.</param>
    ISignTextReader? LoadTextReader(out string? problem);
}
