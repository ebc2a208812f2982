using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Eval.Intents;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Daemon.Tests.Eval.Intents;

public sealed class IntentEvaluatorTests : IDisposable
{
    private static readonly IntentMapping Mapping = new(
    [
        new("cabin*.jsonl", "en", new Dictionary<string, IReadOnlyList<string>>
        {
            ["OPEN"] = ["open-window"], ["MUSIC"] = ["group:media"], ["ASK"] = ["kind:question"], ["FLY"] = ["fly-away"],
        }, ["TALK"], new Dictionary<string, string> { ["LEVEL"] = "number" }),
    ]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phi-edge-intents");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_LabelledLines_CountsRightWrongAndRejected()
    {
        Write(
            "cabin.jsonl",
            """{"text": "open the window", "intent": "OPEN", "slots": []}""",
            """{"text": "qwertz asdf", "intent": "OPEN"}""",
            """{"text": "set volume to twenty one", "intent": "MUSIC", "slots": [["LEVEL", "twenty one"], ["OTHER", null]]}""",
            """{"text": "set volume to 5", "intent": "OPEN"}""",
            """{"text": "what about the weather in rome", "intent": "TALK"}""",
            """{"text": "open the window", "intent": "TALK"}""",
            """{"text": "fly away", "intent": "FLY"}""",
            "not json",
            "{}");

        var report = Evaluate();

        var file = Assert.Single(report.Files);
        var open = file.Intents.Single(intent => intent.Intent == "OPEN");
        Assert.Equal(new IntentResult("OPEN", Lines: 3, Right: 1, Rejected: 1, Wrong: 1), open);
        Assert.Equal(0.5, open.Precision);
        Assert.Equal(1 / 3.0, open.Recall, 6);
        Assert.Equal(new IntentResult("MUSIC", 1, 1, 0, 1), file.Intents.Single(intent => intent.Intent == "MUSIC"));
        Assert.Equal((2, 1, 1), (file.OutOfDomain, file.OutOfDomainRejected, file.LeftOut));
        Assert.Equal(new SlotResult("LEVEL", 1, 1), Assert.Single(file.Slots));
        Assert.Equal(3, file.Errors.Count);
        Assert.Equal(2, report.Problems.Count);
        Assert.Equal(0.5, report.OutOfDomainRejection);
    }

    [Fact]
    public void Run_IntentNotInCatalogue_IsLeftOut()
    {
        Write("cabin.jsonl", """{"text": "fly away", "intent": "FLY"}""");

        Assert.DoesNotContain(Evaluate().Files[0].Intents, intent => intent.Intent == "FLY");
    }

    [Fact]
    public void Run_FileWithoutMapping_IsReported()
    {
        Write("other.jsonl", "{}");

        Assert.Contains("other.jsonl", Assert.Single(Evaluate().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoFiles_SaysWhatIsExpected() =>
        Assert.Contains(".jsonl", Assert.Throws<FileNotFoundException>(() => Evaluate()).Message, StringComparison.Ordinal);

    private IntentReport Evaluate() => new IntentEvaluator(Catalogue(), Mapping, 10, new FakeTimeProvider()).Run(_folder.FullName, default);

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(_folder.FullName, name), lines);

    private static CommandCatalogue Catalogue() => new()
    {
        Name = "test", Languages = ["en"], Lists = new Dictionary<string, ValueList>(), Sentences = new Dictionary<string, LocalizedText>(),
        Fillers = new Dictionary<string, IReadOnlyList<string>>(),
        Commands =
        [
            Command("open-window", "body", [], Words("open the window")),
            Command("set-volume", "media", [new() { Name = "level", Type = ParameterType.Number }], [.. Words("set volume to"), new SlotNode("level")]),
        ],
    };

    private static PatternNode[] Words(string words) => [.. words.Split(' ').Select(word => new WordNode(word))];

    private static CommandDefinition Command(string name, string group, IReadOnlyList<ParameterDefinition> parameters, PatternNode[] nodes) => new()
    {
        Name = name, Summary = name, Group = group, Kind = CommandKind.Action, Safety = SafetyClass.Comfort, Parameters = parameters,
        Patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>
        {
            ["en"] = [new(new SequenceNode(nodes), new Dictionary<string, Contracts.Ports.SignalValue>(), name)],
        },
    };
}
