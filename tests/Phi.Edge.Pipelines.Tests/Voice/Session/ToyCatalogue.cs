using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>A handful of commands, made in code.</summary>
internal static class ToyCatalogue
{
    public const string Window = "Vehicle.Cabin.Door.Row1.DriverSide.Window.Position";

    public static CommandDefinition OpenWindow { get; } = Command("open-window", CommandKind.Action, SafetyClass.Attention) with
    {
        Effects = [new SignalEffect { Path = Window, Value = SignalValue.Of(100) }],
        Answers = Answers(("done", "The window is open.")),
    };

    public static CommandDefinition LaneAssistOff { get; } = Command("lane-assist-off", CommandKind.Action, SafetyClass.Safety) with
    {
        Confirmation = ConfirmationRule.Always,
        Answers = Answers(("confirm", "Switch lane assist off?"), ("done", "Lane assist is off.")),
    };

    public static CommandDefinition Yes { get; } = Command("yes", CommandKind.Dialogue, SafetyClass.Information);

    public static CommandDefinition No { get; } = Command("no", CommandKind.Dialogue, SafetyClass.Information);

    public static CommandCatalogue Catalogue { get; } = new()
    {
        Name = "toy", Languages = ["en"], Lists = new Dictionary<string, ValueList>(), Commands = [OpenWindow, LaneAssistOff, Yes, No],
        Fillers = new Dictionary<string, IReadOnlyList<string>>(),
        Sentences = Answers(("notUnderstood", "Sorry?"), ("cancelled", "All right."), ("noReply", "Never mind.")),
    };

    public static Understood Said(params CommandDefinition[] commands) => new()
    {
        Kind = UnderstoodKind.Commands, By = UnderstoodBy.Text, Language = "en", Transcript = "secret words",
        Commands = [.. commands.Select(c => new CommandProposal(c, new Dictionary<string, SignalValue>()))],
    };

    public static Understood Nothing { get; } = new() { Kind = UnderstoodKind.NotUnderstood, By = UnderstoodBy.Nobody, Language = "en", Confidence = 0 };

    private static CommandDefinition Command(string name, CommandKind kind, SafetyClass safety) => new()
    {
        Name = name, Summary = name, Group = "toy", Kind = kind, Safety = safety,
        Patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>(),
    };

    private static Dictionary<string, LocalizedText> Answers(params (string Key, string Text)[] texts) =>
        texts.ToDictionary(t => t.Key, t => new LocalizedText(new Dictionary<string, string> { ["en"] = t.Text }));
}
