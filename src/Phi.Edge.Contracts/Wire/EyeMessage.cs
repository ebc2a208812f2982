using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>One eye of the driver.</summary>
/// <param name="Ear">Eye aspect ratio (Soukupova and Cech, 2016), 0 to 2; about 0.3 open, below 0.1 closed.</param>
/// <param name="Closure">Closed part of this driver's own opening, 0 (open) to 1 (closed).</param>
/// <param name="Confidence">How far both can be trusted, 0 to 1.</param>
public sealed record EyeMessage(
    [property: Range(0.0, 2)] double Ear,
    [property: Range(0.0, 1)] double Closure,
    [property: Range(0.0, 1)] double Confidence);
