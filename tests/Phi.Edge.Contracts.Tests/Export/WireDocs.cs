using System.Reflection;
using System.Xml.Linq;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>The documentation comments of the wire types, as plain text.</summary>
internal static class WireDocs
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(Topics).Assembly.Location, ".xml")).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static readonly Topics OfACar = new("v");

    /// <summary>What a type is.</summary>
    public static string? Of(Type type) => Members.GetValueOrDefault("T:" + type.FullName) is { } member ? Text(member.Element("summary")) : null;

    /// <summary>What a member is; that of a positional record stands at its type.</summary>
    public static string? Of(PropertyInfo property) =>
        Members.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}") is { } member && member.Element("summary") is { } summary
            ? Text(summary)
            : Text(Members.GetValueOrDefault("T:" + property.DeclaringType.FullName)?.Elements("param")
                .FirstOrDefault(parameter => parameter.Attribute("name")?.Value == property.Name));

    private static string? Text(XElement? element) =>
        element is null ? null : string.Join(' ', string.Concat(element.Nodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" } parameter => Camel(parameter.Attribute("name")!.Value),
        XElement { Name.LocalName: "see" } see => Name(see.Attribute("cref")!.Value),
        XElement other => other.Value,
        _ => "",
    };

    // A topic by its name, a word of an enum and a member as they are on the wire, anything else by its last name.
    private static string Name(string cref)
    {
        var parts = cref[2..].Split('(')[0].Split('.');
        var (type, last) = (Type.GetType($"{string.Join('.', parts[..^1])}, {typeof(Topics).Assembly.GetName().Name}"), parts[^1]);
        return type switch
        {
            { IsEnum: true } => $"`{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(last)}`",
            not null when type.GetProperty(last + "Topic")?.GetValue(null) is TopicDefinition topic => $"`{topic.Name}`",
            not null when type.GetProperty(last) is { } property && property.PropertyType == typeof(TopicDefinition) => $"`{((TopicDefinition)property.GetValue(null)!).Name}`",
            not null when type == typeof(Topics) && type.GetProperty(last)?.GetValue(OfACar) is string name => $"`{name[(Topics.Root.Length + 3)..]}`",
            not null when type == typeof(Topics) && typeof(VoiceTopics).GetProperty(last)?.GetValue(null) is TopicDefinition voice => $"`{voice.Name}`",
            not null => $"`{Camel(last)}`",
            null => last,
        };
    }

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
