namespace Phi.Edge.Perception.Models;

/// <summary>Part of a file that packs several models.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte after the last.</param>
public sealed record ByteRange(long Start, long End);
