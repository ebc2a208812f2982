using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Tests.HouseRules;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice;

/// <summary>A small catalogue with one command of each sort, so that a test says all it depends on.</summary>
internal static class TestCar
{
    public const string DriverTemperature = "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature";
    public const string PassengerTemperature = "Vehicle.Cabin.HVAC.Station.Row1.Passenger.Temperature";
    public const string Volume = "Vehicle.Cabin.Infotainment.Media.Volume";
    public const string LaneKeeping = "Vehicle.ADAS.LaneDepartureDetection.IsEnabled";
    public const string Window = "Vehicle.Cabin.Door.Row1.DriverSide.Window.Position";

    private const string ZonePath = "Vehicle.Cabin.HVAC.Station.Row1.{zone}.Temperature";

    private static readonly ValueList Zones = new("zone", [Choice("driver", "driver's side", "Fahrerseite"), Choice("passenger", "passenger side", "Beifahrerseite")]);

    private static readonly ParameterDefinition Zone = new() { Name = "zone", Type = ParameterType.Choice, List = Zones, Default = SignalValue.Of("driver") };

    private static readonly Dictionary<string, IReadOnlyDictionary<string, SignalValue>> ZoneMap = new()
    {
        ["zone"] = new Dictionary<string, SignalValue> { ["driver"] = SignalValue.Of("Driver"), ["passenger"] = SignalValue.Of("Passenger") },
    };

    public static CommandCatalogue Catalogue { get; } = new()
    {
        Name = "test", Languages = ["en", "de", "fr", "es", "it"],
        Lists = new Dictionary<string, ValueList> { ["zone"] = Zones },
        Fillers = new Dictionary<string, IReadOnlyList<string>>(),
        Sentences = Texts("tests/Phi.Edge.Pipelines.Tests/Voice/Dialogue/sentences.json"),
        Commands = [.. Actions(), .. Questions(), .. Conversation()],
    };

    public static CommandProposal Say(string command, params (string Name, SignalValue Value)[] values) =>
        new(Catalogue.Find(command)!, values.ToDictionary(static v => v.Name, static v => v.Value));

    private static IEnumerable<CommandDefinition> Actions()
    {
        yield return Action("set-temperature", SafetyClass.Comfort, [Number("temperature", "celsius", 16, 28, 0.5), Zone],
            new SignalEffect { Path = ZonePath, FromParameter = "temperature", Map = ZoneMap }) with
        {
            Answers = Answers(
                ("done", "It is {temperature} {temperature.unit} on the {zone} now.", "Auf der {zone} sind es jetzt {temperature} {temperature.unit}."),
                ("question", "What temperature?", "Welche Temperatur?")),
        };
        yield return Action("change-temperature", SafetyClass.Comfort, [Number("change", "celsius", -10, 10), Zone],
            new SignalEffect { Path = ZonePath, AddParameter = "change", Map = ZoneMap, Minimum = 16, Maximum = 28 }) with
        {
            Answers = Answers(("done", "{value} degrees.", "{value} Grad.")),
        };
        yield return Action("set-volume", SafetyClass.Comfort, [Number("volume", "percent", 0, 100, 1)],
            new SignalEffect { Path = Volume, FromParameter = "volume" });
        yield return Action("change-volume", SafetyClass.Comfort, [Number("change", "percent", -100, 100)],
            new SignalEffect { Path = Volume, AddParameter = "change", Minimum = 0, Maximum = 100 });
        yield return Action("set-window", SafetyClass.Attention, [Number("position", "percent", 0, 100)],
            new SignalEffect { Path = Window, FromParameter = "position" }) with
        { Conditions = new CommandConditions { MaximumSpeedKmh = 120 } };
        yield return Action("open-trunk", SafetyClass.Attention, [],
            new SignalEffect { Path = "Vehicle.Body.Trunk.Rear.IsOpen", Value = SignalValue.Of(true) }) with
        {
            Confirmation = ConfirmationRule.Always,
            Conditions = new CommandConditions { MaximumSpeedKmh = 0, Gears = [Gear.Park] },
            Answers = Answers(("refused", "The trunk opens only when the car is parked.", "Der Kofferraum geht nur im Stand auf.")),
        };
        yield return Action("unlock-doors", SafetyClass.Attention, [],
            new SignalEffect { Path = "Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", Value = SignalValue.Of(false) }) with
        {
            Conditions = new CommandConditions { MaximumSpeedKmh = 5 },
            Confirmation = ConfirmationRule.WhenMoving,
        };
        yield return Action("set-wipers", SafetyClass.Attention, [new ParameterDefinition { Name = "on", Type = ParameterType.Switch }],
            new SignalEffect { Path = "Vehicle.Body.Windshield.Front.Wiping.Mode", FromParameter = "on", Map = OnOff("on", "MEDIUM", "OFF") }) with
        {
            Conditions = new CommandConditions { Ignition = [IgnitionState.On] },
        };
        yield return Action("set-lane-keeping", SafetyClass.Safety, [new ParameterDefinition { Name = "on", Type = ParameterType.Switch }],
            new SignalEffect { Path = LaneKeeping, FromParameter = "on" }) with
        {
            Answers = Answers(("confirm", "Turn lane keeping {on}?", "Spurhalten {on}?")),
        };
        yield return Action("open-sunroof", SafetyClass.Attention, [],
            new SignalEffect { Path = "Vehicle.Cabin.Sunroof.Position", Value = SignalValue.Of(100) }) with
        { Confirmation = ConfirmationRule.WhenMoving };
        yield return Action("call", SafetyClass.Attention, [new ParameterDefinition { Name = "contact", Type = ParameterType.Text, MaximumLength = 60 }]);
        yield return Action("navigate", SafetyClass.Comfort, [new ParameterDefinition { Name = "destination", Type = ParameterType.Text }]) with
        {
            Answers = Answers(("done", "Going to {destination}.", "Es geht nach {destination}.")),
        };
    }

    private static IEnumerable<CommandDefinition> Questions()
    {
        yield return Command("ask-speed", CommandKind.Question, SafetyClass.Information) with { Answers = Answers(("done", "{speed} {speed.unit}.", "{speed} {speed.unit}.")) };
        yield return Command("ask-today", CommandKind.Question, SafetyClass.Information) with { Answers = Answers(("done", "It is {time} on {date}.", "Es ist {time}, {date}.")) };
        yield return Command("ask-tyres", CommandKind.Question, SafetyClass.Information) with { Answers = Answers(("done", "{pressure} bar.", "{pressure} bar.")) };
    }

    private static IEnumerable<CommandDefinition> Conversation() =>
        from name in new[] { "yes", "no", "cancel", "repeat", "undo", "help", "mute", "unmute" }
        select Command(name, CommandKind.Dialogue, SafetyClass.Information);

    private static CommandDefinition Action(string name, SafetyClass safety, ParameterDefinition[] parameters, params SignalEffect[] effects) =>
        Command(name, CommandKind.Action, safety) with { Parameters = parameters, Effects = effects };

    private static CommandDefinition Command(string name, CommandKind kind, SafetyClass safety) => new()
    {
        Name = name, Summary = name, Group = "test", Kind = kind, Safety = safety, Patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>(),
    };

    private static ParameterDefinition Number(string name, string unit, double minimum, double maximum, double? step = null) =>
        new() { Name = name, Type = ParameterType.Number, Unit = unit, Minimum = minimum, Maximum = maximum, Step = step };

    private static ListValue Choice(string name, string english, string german) =>
        new(name, new Dictionary<string, IReadOnlyList<PatternNode>>(), Text(english, german));

    private static Dictionary<string, IReadOnlyDictionary<string, SignalValue>> OnOff(string name, string on, string off) => new()
    {
        [name] = new Dictionary<string, SignalValue> { ["true"] = SignalValue.Of(on), ["false"] = SignalValue.Of(off) },
    };

    private static Dictionary<string, LocalizedText> Answers(params (string Situation, string English, string German)[] answers) =>
        answers.ToDictionary(static a => a.Situation, static a => Text(a.English, a.German));

    private static LocalizedText Text(string english, string german) => new(new Dictionary<string, string> { ["en"] = english, ["de"] = german });

    private static Dictionary<string, LocalizedText> Texts(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(Repository.Document(path))!
            .ToDictionary(static pair => pair.Key, static pair => new LocalizedText(pair.Value));
}
