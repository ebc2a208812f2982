using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class SpeechErrorTests
{
    [Fact]
    public void Constructor_NoModel_NamesEverythingAndThePackage()
    {
        var options = new SpeechOptions { AcousticModel = "/nowhere/model", Dictionary = "/nowhere/words.dict", LanguageModel = "/nowhere/en.lm.bin" };

        var message = Assert.Throws<SpeechException>(() => new DictionaryCheck(options)).Message;

        Assert.Contains("/nowhere/model", message, StringComparison.Ordinal);
        Assert.Contains("/nowhere/words.dict", message, StringComparison.Ordinal);
        Assert.Contains("/nowhere/en.lm.bin", message, StringComparison.Ordinal);
        Assert.Contains("pocketsphinx-en-us", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("means", 0.5)]
    [InlineData("variances", 0.99)]
    [InlineData("transition_matrices", 0.1)]
    [InlineData("mdef", 0.3)]
    [InlineData("mdef", 0.00001)]
    [InlineData("sendump", 0.9)]
    [InlineData("feat.params", 0)]
    public void Constructor_TruncatedModel_NamesTheFile(string name, double part)
    {
        var folder = SpeechModels.Copy();
        try
        {
            var file = Path.Combine(folder, name);
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length * part)]);

            var error = Assert.Throws<SpeechException>(() => new DictionaryCheck(SpeechModels.Options with { AcousticModel = folder }));

            Assert.Contains(file, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Constructor_MalformedGrammar_NamesTheLine()
    {
        const string jsgf = "#JSGF V1.0;\ngrammar g;\npublic <c> = yes | no;\n<d> = ( one | two ;\n";

        var error = Assert.Throws<SpeechException>(() => new GrammarRecognizer(jsgf, SpeechModels.Options));

        Assert.Contains("line 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_UndefinedRule_NamesIt()
    {
        const string jsgf = "#JSGF V1.0;\ngrammar g;\npublic <c> = yes | <unknown>;\n";

        var error = Assert.Throws<SpeechException>(() => new GrammarRecognizer(jsgf, SpeechModels.Options));

        Assert.Contains("unknown", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a grammar at all")]
    [InlineData("#JSGF V1.0;\ngrammar g;\n<c> = yes;\n")]
    public void Constructor_NoPublicRule_IsRefused(string jsgf)
        => Assert.Throws<SpeechException>(() => new GrammarRecognizer(jsgf, SpeechModels.Options));

    [Fact]
    public void Constructor_UnknownWords_AreAllNamedWithWhatToDo()
    {
        const string jsgf = "#JSGF V1.0;\ngrammar g;\npublic <c> = yes | blorf [zmuffle] | no;\n";

        var message = Assert.Throws<SpeechException>(() => new GrammarRecognizer(jsgf, SpeechModels.Options)).Message;

        Assert.Contains("blorf, zmuffle", message, StringComparison.Ordinal);
        Assert.Contains("Pronunciations", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_UnknownPhone_IsRefused()
    {
        var options = SpeechModels.Options with { Pronunciations = ["blorf B L QQ F"] };

        var error = Assert.Throws<SpeechException>(() => new DictionaryCheck(options));

        Assert.Contains("blorf B L QQ F", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_PronunciationFileWithErrors_NamesTheirLines()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, ["# words", "good G UH D", "lonely", "", "bad b ae d"]);

            var error = Assert.Throws<SpeechException>(() => new DictionaryCheck(new SpeechOptions { PronunciationFile = file }));

            Assert.Contains("line 3: 'lonely'", error.Message, StringComparison.Ordinal);
            Assert.Contains("line 5: 'bad b ae d'", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
