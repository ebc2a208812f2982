using System.Globalization;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class NumberGrammarTests
{
    [Theory]
    [InlineData(-17, 1203)]
    [InlineData(0, 0)]
    [InlineData(-5, -5)]
    [InlineData(-120, -9)]
    [InlineData(9, 10)]
    [InlineData(99, 1000)]
    [InlineData(-1, 1)]
    public void Compile_IntegerRange_AcceptsExactlyItsIntegers(int low, int high)
    {
        var grammar = Sampler.Compile($$"""{"type":"integer","minimum":{{low}},"maximum":{{high}}}""");

        for (var value = low - 150; value <= high + 150; value++)
            Assert.Equal(value >= low && value <= high, Sampler.Accepts(grammar, value.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("1.25", "true", "2.5", "false")]
    [InlineData("-0.05", "false", "0.1", "true")]
    [InlineData("-3", "true", "-1.5", "true")]
    [InlineData("0", "true", "1", "true")]
    public void Compile_DecimalRange_AcceptsExactlyItsDecimals(string low, string lowIsOpen, string high, string highIsOpen)
    {
        var (openLow, openHigh) = (bool.Parse(lowIsOpen), bool.Parse(highIsOpen));
        var grammar = Sampler.Compile(
            $$"""{"type":"number","{{(openLow ? "exclusiveMinimum" : "minimum")}}":{{low}},"{{(openHigh ? "exclusiveMaximum" : "maximum")}}":{{high}}}""");
        var (least, most) = (decimal.Parse(low), decimal.Parse(high));

        for (var value = -4m; value <= 4m; value += 0.005m)
        {
            var isInside = (openLow ? value > least : value >= least) && (openHigh ? value < most : value <= most);
            Assert.Equal(isInside, Sampler.Accepts(grammar, value.ToString("0.###", CultureInfo.InvariantCulture)));
            Assert.Equal(isInside && value != 0, Sampler.Accepts(grammar, value.ToString("0.0000", CultureInfo.InvariantCulture)) && value != 0);
        }
    }

    [Theory]
    [InlineData("integer", "-0", false)]
    [InlineData("integer", "01", false)]
    [InlineData("integer", "1e5", false)]
    [InlineData("integer", "1.0", false)]
    [InlineData("integer", "9007199254740991", true)]
    [InlineData("integer", "9007199254740992", false)]
    [InlineData("number", "-0.0", false)]
    [InlineData("number", "-0.5", true)]
    [InlineData("number", "1e5", false)]
    [InlineData("number", "100000", true)]
    [InlineData("number", "1.", false)]
    [InlineData("number", ".5", false)]
    [InlineData("number", "1.123456", true)]
    [InlineData("number", "1.1234567", false)]
    public void Compile_OpenNumbers_FollowThePolicy(string type, string text, bool isValid) =>
        Assert.Equal(isValid, Sampler.Accepts(Sampler.Compile($$"""{"type":"{{type}}"}"""), text));

    [Theory]
    [InlineData("""{"type":"integer","multipleOf":7,"minimum":-20,"maximum":20}""", "-14", true)]
    [InlineData("""{"type":"integer","multipleOf":7,"minimum":-20,"maximum":20}""", "15", false)]
    [InlineData("""{"type":"number","multipleOf":0.25,"minimum":0}""", "3.75", true)]
    [InlineData("""{"type":"number","multipleOf":0.25,"minimum":0}""", "3.7", false)]
    [InlineData("""{"type":"number","multipleOf":0.25,"minimum":0}""", "3.5", true)]
    [InlineData("""{"type":"integer","minimum":1e300}""", "1", null)]
    [InlineData("""{"type":"integer","maximum":1e300,"minimum":5}""", "999999999999999999", true)]
    [InlineData("""{"type":"number","exclusiveMinimum":1e-30,"maximum":1}""", "0", false)]
    [InlineData("""{"type":"number","minimum":1e-30,"maximum":1}""", "0", false)]
    public void Compile_UnusualBounds_AreExact(string schema, string text, bool? isValid)
    {
        if (isValid is null)
            Assert.Throws<Phi.Edge.Inference.Grammar.SchemaInvalidException>(() => Sampler.Compile(schema));
        else
            Assert.Equal(isValid, Sampler.Accepts(Sampler.Compile(schema), text));
    }
}
