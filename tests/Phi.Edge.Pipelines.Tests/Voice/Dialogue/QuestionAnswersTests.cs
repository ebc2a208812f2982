using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Tests.Voice.Catalogues;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Dialogue;

/// <summary>Questions that read a signal are answered from the car's signals; the ECU is not asked.</summary>
public sealed class QuestionAnswersTests
{
    private const string Sync = "Vehicle.PhiEdge.Climate.IsSynchronized";
    private static readonly CommandCatalogue Car = ShippedCatalogues.Read("car.json").Catalogue!;
    private static readonly DriveContext Noon = new() { LocalTime = new DateTimeOffset(2026, 7, 1, 12, 30, 0, TimeSpan.Zero) };
    private readonly TestSignals _signals = new();

    [Fact]
    public void Answer_SignalThatIsRead_SaysItsValue()
    {
        _signals.Values[Sync] = SignalValue.Of(true);
        Assert.Equal("climate sync: on.", Ask("check-setting", "setting", "climate-sync"));
        Assert.Equal("It is set to 20 degrees.", Ask("ask-temperature", "zone", "passenger"));
    }

    [Fact]
    public void Answer_SignalIsNotKnown_SaysSo() =>
        Assert.Equal(new AnswerWriter(Car).Write(new Sentence(SentenceKeys.NotKnown), "en"), Ask("check-setting", "setting", "trunk"));

    [Theory]
    [InlineData("timePlace", "Tokyo", "It is 21:30.")]
    [InlineData("timePlace", "the Pacific time zone", "It is 5:30.")]
    [InlineData("timePlace", "Houston, Texas", "It is 7:30.")]
    [InlineData("timePlace", "Middle Earth", "I do not know the time there.")]
    public void Answer_TimeElsewhere_IsThatPlaces(string parameter, string place, string said) =>
        Assert.Equal(said, Ask("ask-time", parameter, SignalValue.Of(place)));

    [Fact]
    public void Answer_DateDaysAway_IsCounted()
    {
        Assert.Contains("2", Ask("ask-date", "daysAway", SignalValue.Of(1)), StringComparison.Ordinal);
        Assert.NotEqual(Ask("ask-date", "daysAway", SignalValue.Of(1)), Ask("ask-date", "daysAway", SignalValue.Of(2)));
    }

    private string Ask(string question, string parameter, string value) => Ask(question, parameter, SignalValue.Of(value));

    private string Ask(string question, string parameter, SignalValue value)
    {
        var dialogue = new VoiceDialogue(new CommandPolicy(Car));
        var understood = new Understood
        {
            Kind = UnderstoodKind.Commands, By = UnderstoodBy.Text, Language = "en", Confidence = 1,
            Commands = [new CommandProposal(Car.Find(question)!, new Dictionary<string, SignalValue> { [parameter] = value })],
        };
        var actions = dialogue.Next(understood, new DialogueInput { At = TimeSpan.FromSeconds(1), Signals = _signals, Drive = Noon, Vehicle = new VehicleState(50, IgnitionState.On, Gear.Drive) });
        Assert.Equal(VoiceEndReason.Nominal, Assert.Single(actions.OfType<EndAction>()).End);
        return new AnswerWriter(Car).Write(Assert.Single(actions.OfType<SayAction>()));
    }
}
