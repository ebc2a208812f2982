using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Catalogue.Reading;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>The daemon's own sentences, and what answers may have places for.</summary>
internal static class CatalogueSentences
{
    /// <summary>Places that any answer may have beside its command's parameters: what the daemon knows about the drive and the decision.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        "value", "minimum", "maximum", "step", "unit", "speed", "speedLimit", "speedLimitMinutes", "lastSign", "driverCondition", "time", "date",
        "tripMinutes", "outsideTemperature", "range", "destinationMinutes",
    ];

    public static Dictionary<string, LocalizedText> Read(Sections sections, JsonSpot root, CatalogueContext context)
    {
        var sentences = sections.Of("sentences").ToDictionary(static pair => pair.Key, pair => TextsReader.Read(pair.Value, null, context));
        if (!sentences.ContainsKey("notUnderstood")) context.Wrong(root, "The sentence \"notUnderstood\" is missing: include common/sentences.json, or write \"sentences\".");
        return sentences;
    }
}
