namespace Phi.Edge.Contracts.Wire;

/// <summary>A plate below a sign.</summary>
/// <param name="Name">Name in the taxonomy; empty when it is none of those known.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Value">Its number; absent when it has none.</param>
/// <param name="Unit">Unit of the number; absent with it.</param>
public sealed record SignPlateMessage(string Name, SignKind Kind, int? Value = null, SpeedUnit? Unit = null);
