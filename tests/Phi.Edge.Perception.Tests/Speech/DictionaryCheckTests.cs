using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class DictionaryCheckTests
{
    [Fact]
    public void MissingWords_SomeUnknown_NamesEachOnce()
    {
        using var check = new DictionaryCheck(new SpeechOptions { Pronunciations = ["zmuffle Z M AH F AH L"] });

        Assert.Equal(["blorf", "unmute"], check.MissingWords(["open", "blorf", "zmuffle", "window", "unmute", "blorf"]));
    }

    [Fact]
    public void Of_Grammar_LeavesOutRulesWeightsTagsAndComments()
    {
        const string jsgf = "#JSGF V1.0;\ngrammar g; // one = two\n/* three; = four */\npublic <c> = /0.5/ it's {tag = x} (<d>)+ | [go]* ;\n<d>=home|it's;";

        Assert.Equal(["it's", "go", "home"], JsgfWords.Of(jsgf));
    }
}
