namespace Phi.Edge.Pipelines.Voice.Numbers;

internal sealed class EnglishNumbers : NumberLanguage
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public override IReadOnlyList<string> Minus { get; } = ["minus", "negative"];

    public override IReadOnlyList<string> Point { get; } = ["point", "dot"];

    public override IReadOnlyList<string> AndAHalf { get; } = ["and a half"];

    public override IReadOnlyDictionary<string, double> Phrases { get; } = new Dictionary<string, double>
    {
        ["half"] = 0.5, ["half a"] = 0.5, ["a half"] = 0.5, ["one half"] = 0.5, ["a quarter"] = 0.25, ["a couple of"] = 2, ["a couple"] = 2,
        ["oh"] = 0, ["one and half"] = 1.5, ["a dozen"] = 12, ["a"] = 1, ["an"] = 1,
    };

    public override IReadOnlyList<string> Thousand { get; } = ["thousand"];

    public override IReadOnlyList<string> Joiners { get; } = ["and"];

    public override IEnumerable<string> UnderThousand(int number)
    {
        if (number < 100) return [UnderHundred(number)];
        var (hundreds, rest) = (number / 100, number % 100);
        string[] heads = hundreds == 1 ? ["one hundred", "a hundred", "hundred"] : [$"{Small[hundreds]} hundred"];
        return rest == 0 ? heads : heads.SelectMany(head => new[] { $"{head} and {UnderHundred(rest)}", $"{head} {UnderHundred(rest)}" });
    }

    public override IEnumerable<string> Thousands(int count, int rest)
    {
        foreach (var head in count == 1 ? ["one", "a"] : UnderThousand(count))
        {
            if (rest == 0) yield return $"{head} thousand";
            else foreach (var end in UnderThousand(rest)) yield return rest < 100 ? $"{head} thousand and {end}" : $"{head} thousand {end}";
        }
    }

    private static string UnderHundred(int number) =>
        number < 20 ? Small[number] : number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]} {Small[number % 10]}";
}
