namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>One file of a catalogue.</summary>
/// <param name="Name">How messages call it: the path as the operator knows it.</param>
/// <param name="Utf8">Its bytes, JSON in UTF-8.</param>
public sealed record CatalogueSource(string Name, ReadOnlyMemory<byte> Utf8);
