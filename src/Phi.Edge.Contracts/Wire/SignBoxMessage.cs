namespace Phi.Edge.Contracts.Wire;

/// <summary>Where a sign is in the picture, as fractions of its width and height, 0 to 1, from the top left.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record SignBoxMessage(double X, double Y, double Width, double Height);
