using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>A model in use.</summary>
/// <param name="Name">Name in the model catalog.</param>
/// <param name="Version">Its version; absent when it has none.</param>
/// <param name="Sha256">Hash of its file in hexadecimal; absent when not computed.</param>
public sealed record ModelHealth(
    string Name, string? Version = null,
    [property: RegularExpression("^[0-9a-f]{64}$")] string? Sha256 = null);
