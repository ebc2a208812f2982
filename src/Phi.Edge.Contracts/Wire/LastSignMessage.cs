namespace Phi.Edge.Contracts.Wire;

/// <summary>A sign that was seen lately.</summary>
/// <param name="SignId">The physical sign, as in <see cref="SignMessage.SignId"/>.</param>
/// <param name="Name">Name in the taxonomy; empty for an unknown sign.</param>
/// <param name="Kind">What it means.</param>
/// <param name="LastSeen">When it was last seen, UTC.</param>
/// <param name="Value">Its speed; absent when it has none.</param>
/// <param name="Unit">Unit of the speed; absent with it.</param>
/// <param name="Text">What was read on it, as data; absent when nothing was.</param>
public sealed record LastSignMessage(string SignId, string Name, SignKind Kind, DateTimeOffset LastSeen, int? Value = null, SpeedUnit? Unit = null, string? Text = null);
