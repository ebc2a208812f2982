using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Tests.Voice.Text;

/// <summary>A small catalogue in five languages.</summary>
internal static class TestCatalogue
{
    private static readonly string[] Codes = ["en", "de", "fr", "es", "it"];

    private static readonly ValueList Zones = List(
        "zone", ("driver", ["driver side|my side", "fahrerseite", "côté conducteur", "lado del conductor", "lato guida"]),
        ("passenger", ["passenger side", "beifahrerseite", "côté passager", "lado del pasajero", "lato passeggero"]));

    private static readonly ValueList Places = List(
        "place", ("home", ["home", "nach hause|hause", "la maison", "casa", "casa"]), ("work", ["work", "arbeit", "travail", "trabajo", "lavoro"]));

    public static CommandCatalogue Create() => new()
    {
        Name = "test",
        Languages = Codes,
        Lists = new Dictionary<string, ValueList> { ["zone"] = Zones, ["place"] = Places },
        Fillers = new Dictionary<string, IReadOnlyList<string>>
        {
            ["en"] = ["please", "could you", "can you", "would you", "i would like you to", "hey car"], ["de"] = ["bitte", "kannst du", "mal"],
            ["fr"] = ["s'il te plaît", "peux-tu"], ["es"] = ["por favor", "puedes"], ["it"] = ["per favore", "puoi"],
        },
        Sentences = new Dictionary<string, LocalizedText>(),
        Commands =
        [
            Command(
                "set-temperature", SafetyClass.Comfort,
                [Number("temperature", "celsius", 14, 32), Choice("zone", Zones)],
                ["set [the] temperature [on the {zone}] to {temperature} [degrees]|make it {temperature} degrees [on the {zone}]",
                 "stelle die temperatur auf {temperature} [grad]", "règle la température à {temperature} [degrés]",
                 "pon la temperatura a {temperature} [grados]", "imposta la temperatura a {temperature} [gradi]"]),
            Command(
                "change-temperature", SafetyClass.Comfort, [Number("change", "celsius", -10, 10)],
                ["(turn up|raise) the (heat|heating|temperature) by {change} [degrees]|(warmer|cooler) by {change} [degrees]", "mach es {change} grad wärmer",
                 "monte la température de {change} degrés", "sube la temperatura {change} grados", "alza la temperatura di {change} gradi"],
                new()
                {
                    ["en"] = [TestPattern.Of("(i'm|it's) [a bit|too] (cold|freezing)|warmer|turn (up the heating|the heating up)", ("change", SignalValue.Of(1))),
                              TestPattern.Of("(i'm|it's) [too] (hot|warm)|it's not cold enough|cooler", ("change", SignalValue.Of(-1)))],
                    ["de"] = [TestPattern.Of("mir ist [zu] kalt", ("change", SignalValue.Of(1)))],
                    ["fr"] = [TestPattern.Of("j'ai froid", ("change", SignalValue.Of(1)))],
                    ["es"] = [TestPattern.Of("tengo frío", ("change", SignalValue.Of(1)))],
                    ["it"] = [TestPattern.Of("ho freddo", ("change", SignalValue.Of(1)))],
                }),
            Switched("window", SafetyClass.Attention,
                ["open [the] (window|windows)", "öffne das fenster|mach das fenster auf", "ouvre la fenêtre", "abre la ventana", "apri il finestrino"],
                ["close [the] (window|windows)", "schließe das fenster|mach das fenster zu", "ferme la fenêtre", "cierra la ventana", "chiudi il finestrino"]),
            Switched("lane-assistant", SafetyClass.Safety,
                ["turn on the lane (assistant|keeping)", "schalte den spurhalteassistenten ein", "active l'aide au maintien de voie",
                 "activa el asistente de carril", "attiva l'assistente di corsia"],
                ["turn off the lane (assistant|keeping)", "schalte den spurhalteassistenten aus", "désactive l'aide au maintien de voie",
                 "desactiva el asistente de carril", "disattiva l'assistente di corsia"]),
            Command(
                "navigate", SafetyClass.Information, [new() { Name = "destination", Type = ParameterType.Text, List = Places }],
                ["(navigate|drive|take me) (to {destination}|home)", "fahre (nach|zu) {destination}", "va à {destination}|emmène-moi à {destination}",
                 "llévame a {destination}", "portami a {destination}"]),
            Command(
                "call", SafetyClass.Attention, [new() { Name = "contact", Type = ParameterType.Text }],
                ["call {contact}", "ruf {contact} an", "appelle {contact}", "llama a {contact}", "chiama {contact}"]),
            Command(
                "ask-range", SafetyClass.Information, [],
                ["how (far can i drive|much (fuel|gas) is left)|what is the range", "wie weit komme ich noch", "quelle est l'autonomie",
                 "cuánta autonomía queda", "quanta autonomia resta"]) with { Kind = CommandKind.Question },
            Command("no", SafetyClass.Information, [], ["no [thanks]", "nein [danke]", "non [merci]", "no [gracias]", "no [grazie]"])
                with { Kind = CommandKind.Dialogue },
        ],
    };

    private static CommandDefinition Switched(string name, SafetyClass safety, string[] on, string[] off) => Command(
        name, safety, [new() { Name = "on", Type = ParameterType.Switch }], [],
        Codes.Select((code, i) => (code, i)).ToDictionary(
            language => language.code,
            language => new[]
            {
                TestPattern.Of(on[language.i], ("on", SignalValue.Of(true))), TestPattern.Of(off[language.i], ("on", SignalValue.Of(false))),
            }));

    private static CommandDefinition Command(
        string name, SafetyClass safety, IReadOnlyList<ParameterDefinition> parameters, string[] patterns, Dictionary<string, UtterancePattern[]>? more = null) => new()
        {
            Name = name, Summary = name, Group = "test", Kind = CommandKind.Action, Safety = safety, Parameters = parameters,
            Patterns = Codes.Select((code, i) => (code, i)).ToDictionary(
            language => language.code,
            IReadOnlyList<UtterancePattern> (language) =>
            [
                .. language.i < patterns.Length ? [TestPattern.Of(patterns[language.i])] : Array.Empty<UtterancePattern>(),
                .. more?.GetValueOrDefault(language.code) ?? [],
            ]),
        };

    private static ParameterDefinition Number(string name, string unit, double minimum, double maximum) =>
        new() { Name = name, Type = ParameterType.Number, Unit = unit, Minimum = minimum, Maximum = maximum };

    private static ParameterDefinition Choice(string name, ValueList list) =>
        new() { Name = name, Type = ParameterType.Choice, List = list, IsOptional = true };

    private static ValueList List(string name, params (string Name, string[] Spoken)[] values) => new(name, [.. values.Select(value => new ListValue(
        value.Name,
        Codes.Select((code, i) => (code, i)).ToDictionary(
            language => language.code, IReadOnlyList<PatternNode> (language) => [TestPattern.Node(value.Spoken[language.i])]),
        new(new Dictionary<string, string> { ["en"] = value.Name })))]);
}
