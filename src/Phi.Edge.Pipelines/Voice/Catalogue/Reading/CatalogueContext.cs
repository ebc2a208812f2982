using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>What the parts of the reader share: where problems go, and what is known so far.</summary>
internal sealed class CatalogueContext
{
    public ProblemList Problems { get; } = new();

    public IReadOnlyList<string> Languages { get; set; } = [];

    public Dictionary<string, PhraseBook> Phrases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ValueList> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each pattern was written, for problems that are found later.</summary>
    public Dictionary<UtterancePattern, JsonSpot> Places { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where each value of a list was written.</summary>
    public Dictionary<(string List, string Value), JsonSpot> ListPlaces { get; } = [];

    public void Wrong(JsonSpot spot, string what) => Problems.Add(spot.Problem(what));
}
