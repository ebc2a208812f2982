using System.Text.Json;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Tests.HouseRules;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Patterns;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.RedTeam;

/// <summary>Whatever is said in the car, played by the radio, written on a sign or made up by a model: what it may not do, it does not do.</summary>
public sealed class RedTeamTests
{
    private const string Folder = "tests/Phi.Edge.Pipelines.Tests/Voice/RedTeam";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    internal static readonly Dictionary<string, RedTeamEntry> Entries =
        Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(static file => JsonSerializer.Deserialize<RedTeamEntry[]>(File.ReadAllText(file), Json)!)
            .ToDictionary(static entry => entry.Id);

    public static TheoryData<string> Ids => [.. Entries.Keys];

    [Fact]
    public void Files_Together_HoldAtLeast60EntriesInFiveLanguages()
    {
        Assert.InRange(Entries.Count, 60, 1000);
        Assert.Equal(["de", "en", "es", "fr", "it"], Entries.Values.Select(static entry => entry.Language).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Dialogue_HostileInput_EndsAsItMust(string id)
    {
        var entry = Entries[id];
        var dialogue = new VoiceDialogue(new CommandPolicy(TestCar.Catalogue));
        var signals = new TestSignals();
        var at = TimeSpan.FromSeconds(100);
        var executed = new List<CheckedCommand>();
        IReadOnlyList<DialogueAction> actions = [];
        foreach (var step in entry.Steps.SelectMany(static step => Enumerable.Repeat(step, step.Repeat)))
        {
            at += TimeSpan.FromSeconds(0.5);
            actions = dialogue.Next(Understand(step, entry.Language), new DialogueInput
            {
                At = at, Signals = signals, Vehicle = new VehicleState(entry.SpeedKmh, IgnitionState.On, entry.Gear),
            });
            executed.AddRange(actions.OfType<ExecuteAction>().SelectMany(static action => action.Commands));
        }

        Assert.Equal(entry.Expect, Outcome(actions, dialogue));
        if (entry.Executes is null)
        {
            Assert.Empty(executed);
        }
        else
        {
            var done = executed.SelectMany(static c => c.Parameters.Concat(c.Signals)).DistinctBy(static p => p.Key).ToDictionary();
            Assert.Equal(entry.Executes.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => (p.Key, Value(p.Value))),
                done.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => (p.Key, p.Value)));
        }
    }

    private static string Outcome(IReadOnlyList<DialogueAction> actions, VoiceDialogue dialogue) =>
        actions.Any(static action => action is ExecuteAction) ? "execute"
        : dialogue.State == DialogueState.AwaitingConfirmation ? "confirm"
        : dialogue.State == DialogueState.AwaitingValue ? "value"
        : actions.OfType<EndAction>().Single() switch
        {
            { End: VoiceEndReason.Refused, Reason: var reason } => $"refused {reason}",
            { End: VoiceEndReason.NotUnderstood } => "not-understood",
            { End: VoiceEndReason.Nominal } => "said",
            var end => end.ToString(),
        };

    private static Understood Understand(RedTeamStep step, string language) => new()
    {
        Kind = step.Answer is null ? UnderstoodKind.Commands : UnderstoodKind.Answer,
        By = step.By, Language = language, Confidence = step.Confidence, Answer = step.Answer,
        Commands = [.. (step.Calls ?? []).Select(Propose)],
    };

    private static CommandProposal Propose(RedTeamCall call) => new(
        (call.Forged ? null : TestCar.Catalogue.Find(call.Command)) ?? Forge(call.Command),
        (call.Values ?? []).ToDictionary(static pair => pair.Key, static pair => Value(pair.Value)));

    private static CommandDefinition Forge(string name) => new()
    {
        Name = name, Summary = "", Group = "", Kind = CommandKind.Action, Safety = SafetyClass.Information,
        Patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>(),
        Effects = [new SignalEffect { Path = TestCar.LaneKeeping, Value = SignalValue.Of(false) }],
    };

    private static SignalValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => SignalValue.Of(value.GetDouble()),
        JsonValueKind.True => SignalValue.Of(true),
        JsonValueKind.False => SignalValue.Of(false),
        JsonValueKind.String => SignalValue.Of(value.GetString()!),
        JsonValueKind.Null => default,
        _ => SignalValue.Of(value.GetRawText()),
    };
}
