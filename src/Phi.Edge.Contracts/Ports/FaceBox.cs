namespace Phi.Edge.Contracts.Ports;

/// <summary>Where the face is, in image pixels, x right and y down.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct FaceBox(float X, float Y, float Width, float Height);
