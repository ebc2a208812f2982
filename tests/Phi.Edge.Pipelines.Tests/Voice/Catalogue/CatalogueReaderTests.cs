using System.Text;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Tests.Voice.Catalogues;

public sealed class CatalogueReaderTests
{
    [Fact]
    public void Read_Sound_GivesACatalogue()
    {
        var result = SmallCatalogue.Read(SmallCatalogue.Text);
        Assert.Empty(result.Problems);
        var effects = result.Catalogue!.Find("set-heat")!.Effects;
        Assert.Equal(["Vehicle.Seat.Left.Heat", "Vehicle.Seat.Right.Heat", "Vehicle.Seat.Far.Heat"], effects.Select(e => e.Path));
        Assert.Equal(["left", "right", "right"], effects.Select(e => e.When["side"].Text));
    }

    [Theory]
    [InlineData("\"stop [it]\"", "\"stop {it}\"", "no parameter 'it'")]
    [InlineData("\"stop [it]\"", "\"stop [it\"", "']' is missing")]
    [InlineData("\"stop [it]\"", "\"[stop]\"", "without a word")]
    [InlineData("\"stop [it]\"", "\"stop <nothing>\"", "no phrase 'nothing'")]
    [InlineData("\"stop [it]\"", "\"heat left to [it]\"", null)]
    [InlineData("\"stop [it]\"", "\"now|full heat now\"", "means 'stop' and 'set-heat'")]
    [InlineData("\"stop [it]\", \"de\": \"halt\"", "\"stop [it]\"", "Missing in de")]
    [InlineData("\"stop [it]\", \"de\"", "\"stop [it]\", \"german\"", "is no language")]
    [InlineData("\"list\": \"side\"", "\"list\": \"sides\"", "no list 'sides'")]
    [InlineData("\"min\": 1, \"max\": 5", "\"min\": 5, \"max\": 5", "must be below")]
    [InlineData("\"step\": 1", "\"step\": 9", "\"step\" 9")]
    [InlineData("\"max\": 5,", "", "needs \"min\" and \"max\"")]
    [InlineData("\"with\": { \"heat\": 5 }", "\"with\": { \"heat\": 6 }", "outside")]
    [InlineData("\"with\": { \"heat\": 5 }", "\"with\": { \"cold\": 5 }", "no parameter 'cold'")]
    [InlineData("Heat {heat}.", "Heat {cold}.", "nothing called 'cold'")]
    [InlineData("Heat {heat}.", "Heat {heat.", "written {name}")]
    [InlineData("\"from\": \"heat\"", "\"from\": \"cold\"", "no parameter 'cold'")]
    [InlineData("\"from\": \"heat\"", "\"add\": \"heat\"", "needs \"min\" and \"max\"")]
    [InlineData("\"from\": \"heat\"", "\"from\": \"heat\", \"value\": 1", "Exactly one")]
    [InlineData("Vehicle.Seat.{side}.Heat", "Seat {side}", "no VSS path")]
    [InlineData("\"left\": \"Left\"", "\"middle\": \"Left\"", "never 'middle'")]
    [InlineData("\"summary\": \"Stops.\", \"group\": \"test\", \"safety\": \"comfort\"", "\"summary\": \"Stops.\", \"group\": \"test\", \"safety\": \"safety\"", "needs \"confirm\": \"always\"")]
    [InlineData("\"stop\": { \"summary\"", "\"Stop it\": { \"summary\"", "no command name")]
    [InlineData("\"stop\": { \"summary\"", "\"set-heat\": { \"summary\"", "is there twice")]
    [InlineData("\"stop\": { \"summary\"", "\"stop\": { \"sumary\"", "means nothing here")]
    [InlineData("Stops.", "Stops\\u0007.", "U+0007")]
    [InlineData("Stops.", "Stops\u202E.", "U+202E")]
    [InlineData("\"de\": \"<>\"", "\"de\": \"<please-do <>>\"", "contains itself")]
    [InlineData("\"en\": \"right\"", "\"en\": \"left\"", "means 'right' and 'left'")]
    [InlineData("\"notUnderstood\"", "\"other\"", "\"notUnderstood\" is missing")]
    [InlineData("\"type\": \"number\"", "\"type\": \"figure\"", "One of number, choice, switch, text")]
    public void Read_OneMistake_IsToldWithItsPlace(string old, string replacement, string? expected)
    {
        var result = SmallCatalogue.With(old, replacement);
        if (expected is null)
        {
            Assert.NotNull(result.Catalogue);
            return;
        }

        Assert.Null(result.Catalogue);
        Assert.Contains(result.Problems, p => p.What.Contains(expected, StringComparison.Ordinal) && p is { File: "small.json", Line: >= 1, Column: >= 1 });
    }

    [Fact]
    public void Read_SeveralMistakes_TellsAllWithLines()
    {
        var text = SmallCatalogue.Text.Replace("\"max\": 5", "\"max\": 0", StringComparison.Ordinal).Replace("stop [it]", "stop [it", StringComparison.Ordinal)
            .Replace("Heat {heat}", "Heat {x}", StringComparison.Ordinal);
        var problems = SmallCatalogue.Read(text).Problems;
        Assert.Contains(problems, p => p.Line == 13 && p.Path == "$.commands.set-heat.parameters.heat");
        Assert.Contains(problems, p => p.Line == 17 && p.Path == "$.commands.set-heat.answers.done.en");
        Assert.Contains(problems, p => p.Line == 19 && p.Path == "$.commands.stop.say.en");
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "object")]
    [InlineData("{} {}", "no JSON")]
    [InlineData("null", "object")]
    public void Read_NoCatalogue_IsTold(string text, string expected) =>
        Assert.Contains(SmallCatalogue.Read(text).Problems, p => p.What.Contains(expected, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Read_Hostile_IsBounded()
    {
        var deep = new string('[', 100_000);
        var wide = "{\"commands\":{" + string.Join(',', Enumerable.Range(0, 30_000).Select(i => $"\"c{i}\":{{}}")) + "}}";
        var large = new string(' ', (1 << 20) + 1);
        Assert.Contains("no JSON", Assert.Single(SmallCatalogue.Read(deep).Problems).What, StringComparison.Ordinal);
        Assert.Contains("bytes", Assert.Single(SmallCatalogue.Read(large).Problems).What, StringComparison.Ordinal);
        Assert.InRange(SmallCatalogue.Read(wide).Problems.Count, 1, 201);
        Assert.Contains("UTF-8", Assert.Single(CatalogueReader.Read(new("x", new byte[] { (byte)'"', 0xFF, (byte)'"' })).Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PhrasesThatDouble_AreBounded()
    {
        var phrases = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"p{i}\": {{ \"en\": \"<p{i + 1}> <p{i + 1}>\", \"de\": \"x\" }}")) + ", \"p60\": { \"en\": \"x\", \"de\": \"x\" }, ";
        var text = SmallCatalogue.Text.Replace("\"please-do\"", phrases + "\"please-do\"", StringComparison.Ordinal).Replace("stop [it]", "<p0>", StringComparison.Ordinal);
        Assert.Contains(SmallCatalogue.Read(text).Problems, p => p.What.Contains("split it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../x.json")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\\\b")]
    [InlineData("missing.json")]
    public void Read_IncludeOutside_IsRefused(string path)
    {
        var text = SmallCatalogue.Text.Replace("\"name\": \"small\",", $"\"name\": \"small\", \"include\": [\"{path}\"],", StringComparison.Ordinal);
        var asked = new List<string>();
        var result = CatalogueReader.Read(new("small.json", Encoding.UTF8.GetBytes(text)), p =>
        {
            asked.Add(p);
            return null;
        });
        Assert.Single(result.Problems);
        Assert.Equal(path == "missing.json" ? 1 : 0, asked.Count);
    }

    [Fact]
    public void Read_RandomDamage_NeverThrows()
    {
        var random = new Random(7);
        var source = Encoding.UTF8.GetBytes(SmallCatalogue.Text);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = source.ToArray();
            for (var j = 0; j < 3; j++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var result = CatalogueReader.Read(new("small.json", bytes));
            Assert.True(result.Catalogue is not null ^ result.Problems.Count > 0);
        }
    }
}
