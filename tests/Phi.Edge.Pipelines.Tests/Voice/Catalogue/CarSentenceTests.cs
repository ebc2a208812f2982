using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines.Tests.Voice.Catalogues;

/// <summary>What drivers say, and what the shipped catalogue makes of it.</summary>
public sealed class CarSentenceTests
{
    private static readonly TextInterpreter Interpreter = new(ShippedCatalogues.Read("car.json").Catalogue!, new());

    [Theory]
    [InlineData("en", "I'm cold", "change-temperature change=2 zone=driver")]
    [InlineData("en", "please set the temperature to twenty one and a half degrees", "set-temperature temperature=21.5 zone=driver")]
    [InlineData("en", "set the passenger temperature to 19", "set-temperature temperature=19 zone=passenger")]
    [InlineData("en", "make it three degrees warmer", "change-temperature change=3 zone=driver")]
    [InlineData("en", "make it two degrees colder", "change-temperature change=-2 zone=driver")]
    [InlineData("en", "lower the temperature by three degrees", "change-temperature change=-3 zone=driver")]
    [InlineData("en", "turn the volume down by fifteen percent", "change-volume change=-15")]
    [InlineData("en", "my feet are freezing", "change-temperature change=2 zone=driver")]
    [InlineData("en", "it's too loud", "change-volume change=-10")]
    [InlineData("en", "I can't see through the windshield", "set-front-defrost on=true")]
    [InlineData("en", "turn off the lane keeping assist", "disable-assistance system=lane-keeping")]
    [InlineData("en", "is the lane assist on", "check-setting setting=lane-keeping")]
    [InlineData("en", "what is the temperature set to", "ask-temperature zone=driver")]
    [InlineData("en", "roll down the driver's window", "set-window position=100 window=driver")]
    [InlineData("en", "close all windows", "set-window position=0 window=all")]
    [InlineData("en", "take me home", "navigate-to-place place=home")]
    [InlineData("en", "navigate to 12 Baker Street", "navigate-to-address address=12 Baker Street")]
    [InlineData("en", "find the nearest gas station", "find-place kind=fuel")]
    [InlineData("en", "what's the speed limit here", "ask-speed-limit")]
    [InlineData("en", "play some jazz by Miles Davis", "play-title what=some jazz by Miles Davis")]
    [InlineData("en", "let me know what time it is in Tokyo", "ask-time timePlace=Tokyo")]
    [InlineData("en", "what day will it be in three days", "ask-date daysAway=3")]
    [InlineData("en", "go ahead and bring me to 5 Fair Street", "navigate-to-address address=5 Fair Street")]
    [InlineData("en", "how do I get to Union Station by bus", "navigate-to-address address=Union Station by=bus")]
    [InlineData("en", "find a tyre shop near Fair Street", "find-by-name name=tyre shop near=Fair Street")]
    [InlineData("en", "use Spotify to play Miles Davis", "play-title service=spotify what=Miles Davis")]
    [InlineData("en", "set the heating mode to economy", "set-climate-mode mode=economy")]
    [InlineData("en", "which settings can I change", "ask-settings")]
    [InlineData("de", "wie spät ist es in Tokio", "ask-time timePlace=Tokio")]
    [InlineData("en", "heat the passenger seat", "set-seat-heating level=medium seat=passenger")]
    [InlineData("de", "mir ist kalt", "change-temperature change=2 zone=driver")]
    [InlineData("de", "Stelle die Temperatur auf 21 Grad", "set-temperature temperature=21 zone=driver")]
    [InlineData("de", "schalte die Klimaanlage ein", "set-air-conditioning on=true")]
    [InlineData("de", "schalte den Spurhalteassistenten aus", "disable-assistance system=lane-keeping")]
    [InlineData("de", "wie lange dauert es noch", "ask-arrival")]
    [InlineData("fr", "j'ai froid", "change-temperature change=2 zone=driver")]
    [InlineData("fr", "mets la température à vingt degrés", "set-temperature temperature=20 zone=driver")]
    [InlineData("fr", "ouvre la fenêtre", "set-window position=100 window=driver")]
    [InlineData("es", "tengo frío", "change-temperature change=2 zone=driver")]
    [InlineData("es", "sube el volumen", "change-volume change=10")]
    [InlineData("es", "llévame a casa", "navigate-to-place place=home")]
    [InlineData("it", "ho freddo", "change-temperature change=2 zone=driver")]
    [InlineData("it", "apri il finestrino", "set-window position=100 window=driver")]
    [InlineData("it", "portami a casa", "navigate-to-place place=home")]
    public void Interpret_Sentence_IsTheCommand(string language, string sentence, string expected)
    {
        var understood = Interpreter.Interpret(sentence, language);
        Assert.Equal(expected, string.Join(" + ", understood.Commands.Select(c =>
            $"{c.Definition.Name} {string.Join(' ', c.Definition.Parameters.Select(p => (p.Name, Value: c.Values.TryGetValue(p.Name, out var v) ? v : p.Default)).Where(p => p.Value is not null).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={p.Value}"))}".Trim())));
    }

    [Theory]
    [InlineData("find the movie times nearby")]
    [InlineData("will it rain at my location tomorrow")]
    [InlineData("add this song to my road trip playlist")]
    [InlineData("play the video game Time to Kill")]
    [InlineData("how do i change my billing address")]
    public void Interpret_AboutSomethingElse_IsNotUnderstood(string sentence) =>
        Assert.Empty(Interpreter.Interpret(sentence, "en").Commands);
}
