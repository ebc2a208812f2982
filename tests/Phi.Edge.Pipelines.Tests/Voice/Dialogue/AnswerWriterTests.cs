using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Tests.Voice.Dialogue;

public sealed class AnswerWriterTests
{
    private static readonly AnswerWriter Writer = new(TestCar.Catalogue);

    [Fact]
    public void Sentences_EveryKey_IsThereInEveryLanguage() => Assert.Empty(SentenceKeys.MissingIn(TestCar.Catalogue));

    [Theory]
    [InlineData("en", "It is 21.5 degrees on the driver's side now.")]
    [InlineData("de", "Auf der Fahrerseite sind es jetzt 21,5 Grad.")]
    [InlineData("fr", "It is 21,5 degrés on the driver's side now.")]
    public void Write_CommandsAnswer_UsesTheLanguageElseEnglish(string language, string expected)
    {
        var command = TestCar.Catalogue.Find("set-temperature")!;
        Assert.Equal(expected, Writer.Write(new Sentence(SentenceKeys.Done)
        {
            Command = command, Situations = ["done"],
            Values = new Dictionary<string, AnswerValue>
            {
                ["temperature"] = AnswerValue.Of(SignalValue.Of(21.5), command.Parameter("temperature")),
                ["zone"] = AnswerValue.Of(SignalValue.Of("driver"), command.Parameter("zone")),
            },
        }, language));
    }

    [Theory]
    [InlineData("en", "It is 7:05 on Monday, November 23.")]
    [InlineData("de", "Es ist 7:05, Montag, 23. November.")]
    public void Write_TimeAndDate_AreInTheLanguage(string language, string expected)
    {
        var drive = new DriveContext { LocalTime = new DateTimeOffset(2026, 11, 23, 7, 5, 0, TimeSpan.FromHours(1)) };
        var values = new[] { "time", "date" }.ToDictionary(static name => name, name => DriveContextValues.All[name](drive)!);
        Assert.Equal(expected, Writer.Write(
            new Sentence(SentenceKeys.NotKnown) { Command = TestCar.Catalogue.Find("ask-today"), Situations = ["done"], Values = values }, language));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{", "{")]
    [InlineData("}{", "}{")]
    [InlineData("{}", "{}")]
    [InlineData("{unknown}  gone", "gone")]
    [InlineData("{{name}}", "{{speed}}")]
    [InlineData("{not a place} {name}", "{not a place} {speed}")]
    [InlineData("{name", "{name")]
    [InlineData("{name.unit}!", "!")]
    [InlineData("{.unit}", "")]
    public void Write_OddTemplates_NeverThrowAndFillOnce(string template, string expected)
    {
        var command = TestCar.Catalogue.Commands[0] with
        {
            Answers = new Dictionary<string, LocalizedText> { ["done"] = new(new Dictionary<string, string> { ["it"] = template }) },
        };
        Assert.Equal(expected, Writer.Write(new Sentence("none")
        {
            Command = command, Situations = ["done"],
            Values = new Dictionary<string, AnswerValue> { ["name"] = new() { Value = SignalValue.Of("{speed}") } },
        }, "xx"));
    }

    [Fact]
    public void Write_NothingToSay_IsEmpty()
    {
        Assert.Equal("", Writer.Write(new Sentence("no such key"), "en"));
        var empty = TestCar.Catalogue with { Sentences = new Dictionary<string, LocalizedText> { ["done"] = new(new Dictionary<string, string>()) } };
        Assert.Equal("", new AnswerWriter(empty).Write(new Sentence("done"), "en"));
        Assert.Equal(SentenceKeys.All.Count * 5, SentenceKeys.MissingIn(empty).Count);
    }

    [Fact]
    public void Write_ModelsAnswer_LosesWhatNobodyCanSay() =>
        Assert.Equal("one two", Writer.Write(new Sentence("x") { Text = "one\u202e\n\u200btwo" }, "en"));

    [Fact]
    public void Values_EmptyDrive_AreAllUnknown() => Assert.All(DriveContextValues.All.Values, static read => Assert.Null(read(new DriveContext())));

    [Fact]
    public void Values_EveryCondition_HasWords() => Assert.All(
        Enum.GetValues<DriverCondition>().Skip(1),
        static condition => Assert.Contains(DriveContextValues.All["driverCondition"](new DriveContext { Driver = condition })!.Key!, SentenceKeys.All));
}
