using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>YAML as JSON, so that it can be validated.</summary>
internal static class YamlReader
{
    public static JsonObject Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (JsonObject)Convert(stream.Documents.Single().RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } quoted => JsonValue.Create(quoted.Value),
        YamlScalarNode { Value: "null" or "" } => null,
        YamlScalarNode { Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode plain when double.TryParse(plain.Value, System.Globalization.CultureInfo.InvariantCulture, out _) => JsonNode.Parse(plain.Value!),
        YamlScalarNode other => JsonValue.Create(other.Value),
        _ => throw new InvalidDataException($"{node.NodeType} is not expected here."),
    };
}
