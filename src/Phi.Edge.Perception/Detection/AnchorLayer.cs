namespace Phi.Edge.Perception.Detection;

/// <summary>One grid of anchors of a single-shot detector.</summary>
/// <param name="Stride">Input pixels per cell.</param>
/// <param name="PerCell">Anchors per cell, all at its centre.</param>
internal readonly record struct AnchorLayer(int Stride, int PerCell);
