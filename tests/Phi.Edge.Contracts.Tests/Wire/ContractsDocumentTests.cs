using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class ContractsDocumentTests
{
    private const string Begin = "<!-- generated from Topics.cs and the approved samples: PHI_EDGE_APPROVE=1 dotnet test tests/Phi.Edge.Contracts.Tests -->\n";
    private const string End = "<!-- end of the generated part -->\n";

    [Fact]
    public void Document_GeneratedPart_IsWhatTheCodeSays()
    {
        var path = Path.Combine(Approval.Root, "docs", "contracts.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, "docs/contracts.md has lost its markers.");

        Approval.Matches(path, text[..(begin + Begin.Length)] + Generate() + text[end..]);
    }

    private static string Generate()
    {
        var page = new StringBuilder("\n| topic | sent by | QoS | retained | expires | rate | to the cloud | message |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var topic in Topics.All)
        {
            page.Append($"| `{topic.Name}` | {Sender(topic)} | {topic.QualityOfService} | {(topic.Retain ? "yes" : "no")} ")
                .Append($"| {(topic.Expiry is { } expiry ? $"{expiry.TotalSeconds} s" : "never")} | {topic.Rate} | {Cloud(topic)} | {topic.Payload.Name} |\n");
        }

        foreach (var topic in Topics.All)
        {
            page.Append($"\n### {topic.Payload.Name} on `{topic.Name}`\n\n{topic.Description}\n");
            page.Append(topic.EventType is { } type ? $"CloudEvents type `{type}`.\n" : "");
            page.Append($"\n```json\n{Samples.Write(Samples.All[topic.Payload])}```\n");
        }

        AppendEnums(page);
        return page.Append('\n').ToString();
    }

    private static void AppendEnums(StringBuilder page)
    {
        page.Append("\n### Words\n\n| member type | words |\n|---|---|\n");
        Enum[][] words =
        [
            All<AlertKind>(), All<AlertLevel>(), All<AlertTransition>(), All<DriverCondition>(), All<MonitoringDegradation>(),
            All<HealthStatus>(), All<CameraCondition>(), All<Availability>(), All<AvailabilityReason>(), All<IgnitionPosition>(),
            All<GearPosition>(), All<VoiceStage>(), All<VoiceActivation>(), All<VoiceEndReason>(), All<UnderstoodBy>(), All<ListenAction>(),
            All<CommandReplyStatus>(), All<CloudRequestKind>(), All<CloudLogLevel>(),
            All<SignKind>(), All<SignFamily>(), All<SpeedUnit>(), All<RoadSide>(), All<RoadSight>(), All<LimitSource>(), All<LimitCertainty>(),
            All<SignTextSource>(),
        ];
        foreach (var values in words)
        {
            var names = values.Select(value => $"`{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())}`");
            page.Append($"| {values[0].GetType().Name} | {string.Join(", ", names)} |\n");
        }
    }

    private static Enum[] All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Cast<Enum>()];

    private static string Cloud(TopicDefinition topic) =>
        topic.CloudClass is { } messageClass ? $"as {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(messageClass.ToString())}" : "no";

    private static string Sender(TopicDefinition topic) => topic.Direction switch
    {
        TopicDirection.Out => "daemon",
        TopicDirection.In => "car",
        _ => "cloud",
    };
}
