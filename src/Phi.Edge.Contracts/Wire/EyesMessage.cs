using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Both eyes of the driver.</summary>
/// <param name="Left">The driver's own left eye.</param>
/// <param name="Right">The driver's own right eye.</param>
/// <param name="Closure">Both together, weighted by confidence, 0 (open) to 1 (closed).</param>
/// <param name="Confidence">How far <paramref name="Closure"/> can be trusted, 0 to 1.</param>
public sealed record EyesMessage(
    EyeMessage Left, EyeMessage Right,
    [property: Range(0.0, 1)] double Closure,
    [property: Range(0.0, 1)] double Confidence);
