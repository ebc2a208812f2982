namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>What reading a catalogue gave: a catalogue, or everything that is wrong with it.</summary>
/// <param name="Catalogue">The catalogue; null when there is any problem.</param>
/// <param name="Problems">All problems, in the order of the files; empty when there is a catalogue.</param>
public sealed record CatalogueResult(CommandCatalogue? Catalogue, IReadOnlyList<CatalogueProblem> Problems);
