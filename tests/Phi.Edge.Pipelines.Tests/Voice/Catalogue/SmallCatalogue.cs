using System.Text;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Tests.Voice.Catalogues;

/// <summary>A sound little catalogue, and the same with a part of it replaced.</summary>
internal static class SmallCatalogue
{
    public const string Text = """
        {
          "name": "small",
          "languages": ["en", "de"],
          "lists": { "side": { "values": {
            "left": { "en": "left", "de": "links" },
            "right": { "en": "right", "de": "rechts" } } } },
          "phrases": { "please-do": { "en": "do <>|<> now", "de": "<>" } },
          "sentences": { "notUnderstood": { "en": "Pardon?", "de": "Bitte?" } },
          "commands": {
            "set-heat": {
              "summary": "Sets the heat.", "group": "test", "safety": "comfort",
              "parameters": {
                "heat": { "type": "number", "min": 1, "max": 5, "step": 1 },
                "side": { "type": "choice", "list": "side", "default": "left" } },
              "say": { "en": ["heat {side} to {heat}", { "say": "<please-do full heat>", "with": { "heat": 5 } }], "de": ["wärme {side} {heat}"] },
              "effects": [{ "path": "Vehicle.Seat.{side}.Heat", "from": "heat", "map": { "side": { "left": "Left", "right": ["Right", "Far"] } } }],
              "answers": { "done": { "en": "Heat {heat}.", "de": "Wärme {heat}." } }
            },
            "stop": { "summary": "Stops.", "group": "test", "safety": "comfort", "say": { "en": "stop [it]", "de": "halt" } }
          }
        }
        """;

    public static CatalogueResult Read(string text) => CatalogueReader.Read(new("small.json", Encoding.UTF8.GetBytes(text)));

    public static CatalogueResult With(string old, string replacement)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Read(Text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
