using Phi.Edge.Pipelines.Tests.Voice.Catalogues;
using Phi.Edge.Pipelines.Voice.Grammar;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines.Tests.Voice.Grammar;

public sealed class JsgfWriterTests
{
    [Theory]
    [InlineData("car.json", "en")]
    [InlineData("car.json", "de")]
    [InlineData("car.json", "fr")]
    [InlineData("car.json", "es")]
    [InlineData("car.json", "it")]
    [InlineData("coffee.json", "en")]
    public void Write_EverySentence_IsUnderstoodAsItsCommand(string name, string language)
    {
        var catalogue = ShippedCatalogues.Read(name).Catalogue!;
        var sampler = new JsgfSampler(JsgfWriter.Write(catalogue, language).Jsgf, 11);
        var interpreter = new TextInterpreter(catalogue, new());
        var wrong = new List<string>();
        foreach (var command in catalogue.Commands.Where(c => sampler.Rules.Contains(JsgfRules.Identifier(c.Name))))
        {
            for (var i = 0; i < 20; i++)
            {
                var sentence = sampler.Sample(JsgfRules.Identifier(command.Name));
                var understood = interpreter.Interpret(sentence, language);
                if (understood.Commands.Count != 1 || understood.Commands[0].Definition.Name != command.Name)
                    wrong.Add($"{command.Name}: '{sentence}' is {string.Join(", ", understood.Commands.Select(c => c.Definition.Name))}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(60))}");
    }

    [Fact]
    public void Write_Twice_IsTheSame()
    {
        var catalogue = ShippedCatalogues.Read("car.json").Catalogue!;
        Assert.Equal(JsgfWriter.Write(catalogue, "en").Hash, JsgfWriter.Write(ShippedCatalogues.Read("car.json").Catalogue!, "en").Hash);
        Assert.NotEqual(JsgfWriter.Write(catalogue, "en").Hash, JsgfWriter.Write(catalogue, "en", new() { JoinCommands = true }).Hash);
    }

    [Fact]
    public void Write_UnknownWords_LeavesOutWhatNeedsThem()
    {
        var catalogue = SmallCatalogue.Read(SmallCatalogue.Text).Catalogue!;
        var grammar = JsgfWriter.Write(catalogue, "en", new() { Knows = word => word is not ("stop" or "right" or "three") });
        Assert.Equal(["right", "stop", "three"], grammar.MissingWords);
        Assert.Equal(["stop"], grammar.MissingCommands);
        Assert.DoesNotContain("three", grammar.Jsgf, StringComparison.Ordinal);
        Assert.Contains("heat <list_side> to <number_1_5_1>", grammar.Jsgf, StringComparison.Ordinal);
        Assert.Contains("four", grammar.Words);
    }

    [Fact]
    public void Write_Closers_AloneMayFollowACommand()
    {
        var grammar = JsgfWriter.Write(ShippedCatalogues.Read("car.json").Catalogue!, "en").Jsgf;
        Assert.Contains("= [<filler>] <command> [<closer>];", grammar, StringComparison.Ordinal);
        var closers = grammar.Split("<closer> = ")[1].Split(';')[0];
        Assert.Contains("please", closers, StringComparison.Ordinal);
        Assert.DoesNotContain("could you", closers, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TypedPattern_IsLeftOut()
    {
        var catalogue = ShippedCatalogues.Read("car.json").Catalogue!;
        Assert.Contains(catalogue.Find("cancel")!.Patterns["en"], pattern => pattern.IsTyped);
        Assert.DoesNotContain("whoops", JsgfWriter.Write(catalogue, "en").Words);
    }

    [Fact]
    public void Write_UnknownLanguage_SaysWhichThereAre() =>
        Assert.Contains("en, de", Assert.Throws<ArgumentException>(() => JsgfWriter.Write(SmallCatalogue.Read(SmallCatalogue.Text).Catalogue!, "fr")).Message, StringComparison.Ordinal);

    [Fact]
    public void Write_Joined_RecursesAtTheRightEnd()
    {
        var grammar = JsgfWriter.Write(SmallCatalogue.Read(SmallCatalogue.Text).Catalogue!, "en", new() { JoinCommands = true });
        Assert.Contains("public <sentence> = <command> | <command> and <sentence>;", grammar.Jsgf, StringComparison.Ordinal);
    }
}
