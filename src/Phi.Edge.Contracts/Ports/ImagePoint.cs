namespace Phi.Edge.Contracts.Ports;

/// <summary>A point in image pixels, x right and y down.</summary>
/// <param name="X">Pixels from the left edge.</param>
/// <param name="Y">Pixels from the top edge.</param>
public readonly record struct ImagePoint(float X, float Y);
