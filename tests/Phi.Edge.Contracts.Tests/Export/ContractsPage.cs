using System.Reflection;
using System.Text;
using System.Text.Json;
using Phi.Edge.Contracts.Tests.Wire;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>The generated part of docs/contracts.md.</summary>
internal static class ContractsPage
{
    public static string Write()
    {
        var page = new StringBuilder(
            "\n| topic | sent by | QoS | retained | expires | priority | rate | rate limit | to the cloud | message |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var topic in Topics.All)
        {
            page.Append($"| `{topic.Name}` | {Sender(topic)} | {topic.QualityOfService} | {(topic.Retain ? "yes" : "no")} ")
                .Append($"| {(topic.Expiry is { } expiry ? $"{expiry.TotalSeconds} s" : "never")} | {Priority(topic)} | {topic.Rate} | {topic.RateLimit ?? "-"} ")
                .Append($"| {Cloud(topic)} | [{topic.Payload.Name}](schemas/{topic.Payload.Name}.json) |\n");
        }

        foreach (var topic in Topics.All)
        {
            page.Append($"\n### {topic.Payload.Name} on `{topic.Name}`\n\n{topic.Description}\n");
            page.Append(topic.EventType is { } type ? $"CloudEvents type `{type}`.\n" : "");
            page.Append($"\n```json\n{Samples.Write(Samples.All[topic.Payload])}```\n");
        }

        page.Append("\n### Words\n\n| member type | words |\n|---|---|\n");
        foreach (var words in Words())
        {
            page.Append($"| {words.Name} | {string.Join(", ", Enum.GetNames(words).Select(name => $"`{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}`"))} |\n");
        }

        return page.Append('\n').ToString();
    }

    /// <summary>The enums the messages use, in the order in which they are met.</summary>
    private static List<Type> Words()
    {
        var found = new List<Type>();
        var seen = new HashSet<Type>();
        foreach (var message in MessageSchemas.Messages)
        {
            Visit(message);
        }

        return found;

        void Visit(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (!seen.Add(type))
            {
                return;
            }

            if (type.IsEnum)
            {
                found.Add(type);
            }

            foreach (var argument in type.GetGenericArguments())
            {
                Visit(argument);
            }

            if (type.Namespace == typeof(Topics).Namespace)
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Visit(property.PropertyType);
                }
            }
        }
    }

    private static string Priority(TopicDefinition topic) => (topic.Priority, topic.UrgentPriority) switch
    {
        (null, _) => "-",
        ({ } priority, null) => WireJson.NameOf(priority),
        ({ } priority, { } urgent) => $"{WireJson.NameOf(urgent)} or {WireJson.NameOf(priority)}",
    };

    private static string Cloud(TopicDefinition topic) =>
        topic.Direction == TopicDirection.FromCloud || topic.CloudOnly ? "only"
        : topic.CloudClass is not null ? "yes"
        : topic == Topics.AvailabilityTopic ? "the link's own"
        : "no";

    private static string Sender(TopicDefinition topic) => topic.Direction switch
    {
        TopicDirection.Out => "daemon",
        TopicDirection.In => "car",
        _ => "cloud",
    };
}
