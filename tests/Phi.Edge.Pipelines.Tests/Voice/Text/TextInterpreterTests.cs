using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Text;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Text;

public sealed class TextInterpreterTests
{
    private static readonly TextInterpreter Interpreter = new(TestCatalogue.Create(), new());

    [Theory]
    [InlineData("set the temperature to 21 degrees", "en", "set-temperature temperature=21")]
    [InlineData("Set temperature to twenty-one and a half, please!", "en", "set-temperature temperature=21.5")]
    [InlineData("could you set the temperature to 70 °F", "en", "set-temperature temperature=21.1")]
    [InlineData("set the temperature on the passenger side to nineteen", "en", "set-temperature temperature=19 zone=passenger")]
    [InlineData("uh, make it um 20 degrees", "en", "set-temperature temperature=20")]
    [InlineData("cooler by two degrees", "en", "change-temperature change=-2")]
    [InlineData("i need you to open the window", "en", "window on=true")]
    [InlineData("i have to call Jane", "en", "call contact=Jane")]
    [InlineData("turn up the heat by half a degree", "en", "change-temperature change=0.5")]
    [InlineData("turn up the heat by a degree", "en", "change-temperature change=1")]
    [InlineData("I'm cold", "en", "change-temperature change=1")]
    [InlineData("im freezing", "en", "change-temperature change=1")]
    [InlineData("It’s too warm", "en", "change-temperature change=-1")]
    [InlineData("it's not cold enough", "en", "change-temperature change=-1")]
    [InlineData("OPEN THE WINDOW", "en", "window on=true")]
    [InlineData("Stelle die Temperatur auf einundzwanzigeinhalb Grad", "de", "set-temperature temperature=21.5")]
    [InlineData("stelle bitte die Temperatur auf 21,5 grad", "de", "set-temperature temperature=21.5")]
    [InlineData("Oeffne das Fenster", "de", "window on=true")]
    [InlineData("mach mal das fenster zu", "de", "window on=false")]
    [InlineData("mir ist zu kalt", "de", "change-temperature change=1")]
    [InlineData("règle la température à vingt et un virgule cinq degrés", "fr", "set-temperature temperature=21.5")]
    [InlineData("Ouvre la fenetre s'il te plaît", "fr", "window on=true")]
    [InlineData("j’ai froid", "fr", "change-temperature change=1")]
    [InlineData("pon la temperatura a veintidós grados", "es", "set-temperature temperature=22")]
    [InlineData("abre la ventana por favor", "es", "window on=true")]
    [InlineData("tengo frio", "es", "change-temperature change=1")]
    [InlineData("imposta la temperatura a ventidue gradi e mezzo", "it", null)]
    [InlineData("imposta la temperatura a ventidue e mezzo", "it", "set-temperature temperature=22.5")]
    [InlineData("chiudi il finestrino", "it", "window on=false")]
    [InlineData("disattiva l'assistente di corsia", "it", "lane-assistant on=false")]
    [InlineData("navigate to 10 Downing Street, London", "en", "navigate destination=10 Downing Street, London")]
    [InlineData("take me to work please", "en", "navigate destination=work")]
    [InlineData("call Dr. O'Neill", "en", "call contact=Dr. O'Neill")]
    [InlineData("how much gas is left?", "en", "ask-range")]
    [InlineData("no", "en", "no")]
    public void Interpret_Pattern_IsUnderstoodWithLanguage(string text, string language, string? expected)
    {
        var understood = Interpreter.Interpret(text, null);

        if (expected is null) return;
        Assert.Equal(expected, Shown(understood));
        Assert.Equal(UnderstoodBy.Text, understood.By);
        if (text != "no") Assert.Equal(language, understood.Language);
        Assert.Equal(expected, Shown(Interpreter.Interpret(text, language)));
        Assert.True(understood.Confidence >= 0.9);
    }

    [Theory]
    [InlineData("i would like to have the windows closed", "window on=false")]
    [InlineData("let's get those windows open", "window on=true")]
    [InlineData("deactivate lane keeping", "lane-assistant on=false")]
    [InlineData("activate my lane assistant", "lane-assistant on=true")]
    [InlineData("change the temperature to 23", "set-temperature temperature=23")]
    [InlineData("it should not be this cold", "change-temperature change=1")]
    [InlineData("make it warmer in here now", "change-temperature change=1")]
    [InlineData("the car is really too warm for me", "change-temperature change=-1")]
    [InlineData("raise the heating three degrees", "change-temperature change=3")]
    [InlineData("i want it 2 degrees cooler in here", "change-temperature change=-2")]
    [InlineData("is it possible to have the window closed", "window on=false")]
    [InlineData("tell me how much fuel i have left", "ask-range")]
    public void Interpret_OtherWording_IsUnderstoodByEvidenceWithLessConfidence(string text, string expected)
    {
        var understood = Interpreter.Interpret(text, "en");

        Assert.Equal(expected, Shown(understood));
        Assert.True(understood.Confidence < 0.95);
    }

    [Theory]
    [InlineData("don't open the window")]
    [InlineData("do not call anyone")]
    [InlineData("please don't turn on the lane assistant")]
    [InlineData("never open the windows")]
    [InlineData("I do not want the window open")]
    [InlineData("öffne das fenster nicht")]
    [InlineData("n'ouvre pas la fenêtre")]
    [InlineData("no abras la ventana")]
    [InlineData("non aprire il finestrino")]
    [InlineData("is the window open")]
    [InlineData("why would she call her mother")]
    [InlineData("will it be cold in oslo tomorrow")]
    [InlineData("he said open the window")]
    [InlineData("she told me to close the windows")]
    [InlineData("er sagte öffne das fenster")]
    [InlineData("open the window no")]
    [InlineData("open the window, no")]
    [InlineData("what is the capital of france")]
    [InlineData("the weather is lovely and the window seats were taken")]
    [InlineData("book a table for four people at seven")]
    [InlineData("who won the game last night")]
    [InlineData("wie heißt der bürgermeister von wesel")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    public void Interpret_NoRequest_IsNotUnderstood(string text)
    {
        var understood = Interpreter.Interpret(text, null);

        Assert.Equal(UnderstoodKind.NotUnderstood, understood.Kind);
        Assert.Empty(understood.Commands);
    }

    [Theory]
    [InlineData("open the, no close the window", "window on=false")]
    [InlineData("set the temperature to 20, no wait, I mean 22", "set-temperature temperature=22")]
    [InlineData("set the temperature to 20 degrees, sorry, 22 degrees", "set-temperature temperature=22")]
    [InlineData("open the window, no wait, close the window", "window on=false")]
    [InlineData("actually, open the window", "window on=true")]
    [InlineData("call mom, no wait, dad", "call contact=dad")]
    [InlineData("stelle die temperatur auf 20, nein, ich meine 22", "set-temperature temperature=22")]
    [InlineData("ouvre la fenêtre, non, ferme la fenêtre", "window on=false")]
    public void Interpret_Correction_LastWins(string text, string expected) => Assert.Equal(expected, Shown(Interpreter.Interpret(text, null)));

    [Theory]
    [InlineData("open the window and turn up the heating", "window on=true; change-temperature change=1")]
    [InlineData("close the window, set the temperature to 20 and call mom", "window on=false; set-temperature temperature=20; call contact=mom")]
    [InlineData("call mom and open the window", "call contact=mom; window on=true")]
    [InlineData("call simon and garfunkel", "call contact=simon and garfunkel")]
    [InlineData("take me home then open the window", "navigate; window on=true")]
    [InlineData("öffne das fenster und stelle die temperatur auf 20", "window on=true; set-temperature temperature=20")]
    [InlineData("abre la ventana y pon la temperatura a 20", "window on=true; set-temperature temperature=20")]
    public void Interpret_Several_AreUnderstoodInOrder(string text, string expected) => Assert.Equal(expected, Shown(Interpreter.Interpret(text, null)));

    [Fact]
    public void Interpret_HostileText_IsBoundedWork()
    {
        var random = new Random(3);
        string[] words = ["open", "the", "window", "and", "no", "wait", "i", "mean", "call", "twenty", "one", "hundred", "navigate", "to", "half", "a", ",", "point"];
        for (var i = 0; i < 60; i++)
        {
            var text = i % 3 == 0
                ? new string([.. Enumerable.Range(0, 500).Select(_ => (char)random.Next(0, 0xFFFF))])
                : string.Join(' ', Enumerable.Range(0, 120).Select(_ => words[random.Next(words.Length)]))[..450];
            AssertBounded(text);
        }

        foreach (var word in words) AssertBounded(string.Join(' ', Enumerable.Repeat(word, 500 / (word.Length + 1))));
        AssertBounded(string.Join(" and ", Enumerable.Repeat("call mom", 38)));
        AssertBounded(string.Join(" no wait ", Enumerable.Repeat("navigate to", 24)));
    }

    [Fact]
    public void Interpret_TooLong_IsNotUnderstood() =>
        Assert.Equal(UnderstoodKind.NotUnderstood, Interpreter.Interpret("call " + new string('a', 500), "en").Kind);

    [Fact]
    public void Interpret_UnknownLanguage_IsNotUnderstood() =>
        Assert.Equal(UnderstoodKind.NotUnderstood, Interpreter.Interpret("open the window", "pl").Kind);

    private static void AssertBounded(string text)
    {
        var steps = new StepCounter(new TextOptions().MaximumSteps);
        var understood = Interpreter.Interpret(text, null, steps);
        Assert.Equal(text, understood.Transcript);
        Assert.InRange(steps.Steps, 0, new TextOptions().MaximumSteps + 10_000);
    }

    private static string Shown(Understood understood) => understood.Kind == UnderstoodKind.Commands
        ? string.Join("; ", understood.Commands.Select(command => string.Join(
            ' ', command.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}").Prepend(command.Definition.Name))))
        : understood.Kind.ToString();
}
