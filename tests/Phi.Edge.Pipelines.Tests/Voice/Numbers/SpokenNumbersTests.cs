using Phi.Edge.Pipelines.Voice.Numbers;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines.Tests.Voice.Numbers;

public sealed class SpokenNumbersTests
{
    public static TheoryData<string> Languages => new(SpokenNumbers.Known);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Spell_UpTo1099AndSamplesAbove_EveryWayParsesBack(string language)
    {
        var random = new Random(7);
        var numbers = Enumerable.Range(0, 1100).Concat(Enumerable.Range(0, 400).Select(_ => random.Next(1000, 1_000_000))).Append(999_999);
        foreach (var number in numbers) AssertParsesBack(language, number);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Spell_HalvesDecimalsAndNegatives_EveryWayParsesBack(string language)
    {
        for (var tenths = 1; tenths < 1200; tenths++)
        {
            AssertParsesBack(language, tenths / 10.0);
            AssertParsesBack(language, -tenths / 10.0);
        }

        AssertParsesBack(language, 3.25);
        AssertParsesBack(language, 88.07);
    }

    [Theory]
    [InlineData("en", 21, "twenty one")]
    [InlineData("en", 21.5, "twenty one and a half")]
    [InlineData("en", 100, "a hundred")]
    [InlineData("en", 105, "one hundred and five")]
    [InlineData("de", 21, "einundzwanzig")]
    [InlineData("de", 21.5, "einundzwanzig komma fünf")]
    [InlineData("de", 21.5, "einundzwanzigeinhalb")]
    [InlineData("de", 2300, "zweitausenddreihundert")]
    [InlineData("fr", 21.5, "vingt et un virgule cinq")]
    [InlineData("fr", 97, "quatre-vingt-dix-sept")]
    [InlineData("fr", 97, "nonante-sept")]
    [InlineData("es", 22.5, "veintidós y medio")]
    [InlineData("es", 535, "quinientos treinta y cinco")]
    [InlineData("it", 28, "ventotto")]
    [InlineData("it", 21.5, "ventuno e mezzo")]
    [InlineData("it", 2005, "duemilacinque")]
    public void Spell_Number_HasUsualWay(string language, double number, string words) =>
        Assert.Contains(words, SpokenNumbers.Spell(language, number));

    [Theory]
    [InlineData("en", "21 degrees", 21, 1)]
    [InlineData("en", "21.5", 21.5, 1)]
    [InlineData("de", "21,5 grad", 21.5, 1)]
    [InlineData("en", "-5", -5, 1)]
    [InlineData("en", "minus five", -5, 2)]
    [InlineData("en", "22 and a half", 22.5, 4)]
    [InlineData("en", "half a degree", 0.5, 2)]
    [InlineData("en", "twenty percent", 20, 1)]
    [InlineData("en", "twenty five thousand and twelve", 25_012, 5)]
    [InlineData("de", "fuenf", double.NaN, 0)]
    [InlineData("de", "anderthalb grad", 1.5, 1)]
    [InlineData("de", "halb", 0.5, 1)]
    [InlineData("it", "mille", 1000, 1)]
    [InlineData("en", "window", double.NaN, 0)]
    public void Parse_Tokens_FindsLongestNumber(string language, string text, double value, int used)
    {
        var match = SpokenNumbers.Parse(language, Tokens(text), 0);

        if (used == 0) Assert.Null(match);
        else Assert.Equal(new NumberMatch(value, used), match);
    }

    [Fact]
    public void Spell_OutOfRangeOrUnknownLanguage_IsEmpty()
    {
        Assert.Empty(SpokenNumbers.Spell("en", 1_000_000));
        Assert.Empty(SpokenNumbers.Spell("en", double.NaN));
        Assert.Empty(SpokenNumbers.Spell("xx", 1));
        Assert.Null(SpokenNumbers.Parse("xx", ["one"], 0));
    }

    private static void AssertParsesBack(string language, double number)
    {
        var said = SpokenNumbers.Spell(language, number);
        Assert.NotEmpty(said);
        foreach (var words in said)
        {
            var tokens = Tokens(words);
            var match = SpokenNumbers.Parse(language, tokens, 0);
            Assert.True(
                match is { } found && Math.Abs(found.Value - number) < 1e-9 && found.Tokens == tokens.Length,
                $"{language}: '{words}' is {number}, read as {match?.Value} of {match?.Tokens} words");
        }
    }

    private static string[] Tokens(string text) => TextFolding.Fold(text.StartsWith('-') ? text : text.Replace('-', ' ')).Split(' ');
}
