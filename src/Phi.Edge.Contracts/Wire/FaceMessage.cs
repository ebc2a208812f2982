namespace Phi.Edge.Contracts.Wire;

/// <summary>The face's box as shares of the picture, x right and y down; partly outside when below 0 or above 1.</summary>
/// <param name="X">Left edge over picture width, -1 to 2.</param>
/// <param name="Y">Top edge over picture height, -1 to 2.</param>
/// <param name="Width">Width over picture width, 0 to 2.</param>
/// <param name="Height">Height over picture height, 0 to 2.</param>
/// <param name="Confidence">Probability that it is a face, 0 to 1.</param>
public sealed record FaceMessage(double X, double Y, double Width, double Height, double Confidence);
