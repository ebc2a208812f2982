using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The face's box as shares of the picture, x right and y down; partly outside when below 0 or above 1.</summary>
/// <param name="X">Left edge over picture width, -1 to 2.</param>
/// <param name="Y">Top edge over picture height, -1 to 2.</param>
/// <param name="Width">Width over picture width, 0 to 2.</param>
/// <param name="Height">Height over picture height, 0 to 2.</param>
/// <param name="Confidence">Probability that it is a face, 0 to 1.</param>
public sealed record FaceMessage(
    [property: Range(-1.0, 2)] double X,
    [property: Range(-1.0, 2)] double Y,
    [property: Range(0.0, 2)] double Width,
    [property: Range(0.0, 2)] double Height,
    [property: Range(0.0, 1)] double Confidence);
