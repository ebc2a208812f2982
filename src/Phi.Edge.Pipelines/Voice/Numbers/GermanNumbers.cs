namespace Phi.Edge.Pipelines.Voice.Numbers;

internal sealed class GermanNumbers : NumberLanguage
{
    private static readonly string[] Small =
    [
        "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn",
        "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] Tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    public override IReadOnlyList<string> Minus { get; } = ["minus"];

    public override IReadOnlyList<string> Point { get; } = ["komma", "punkt"];

    public override IReadOnlyList<string> AndAHalf { get; } = ["einhalb", "und ein halb", "und einen halben", "und ein halbes"];

    public override IReadOnlyDictionary<string, double> Phrases { get; } = new Dictionary<string, double>
    {
        ["halb"] = 0.5, ["ein halb"] = 0.5, ["ein halbes"] = 0.5, ["einen halben"] = 0.5, ["halbes"] = 0.5, ["halben"] = 0.5,
        ["einem halben"] = 0.5, ["anderthalb"] = 1.5, ["eineinhalb"] = 1.5, ["einhalb"] = 0.5, ["zwo"] = 2, ["ein paar"] = 2,
        ["eine"] = 1, ["einen"] = 1, ["einer"] = 1, ["einem"] = 1, ["ein"] = 1,
    };

    public override IReadOnlyList<string> Thousand { get; } = ["tausend"];

    public override IReadOnlyList<string> Joiners { get; } = ["und"];

    public override IReadOnlyList<string> Compounds { get; } = ["tausend", "einhalb"];

    public override IEnumerable<string> UnderThousand(int number)
    {
        if (number < 100) return Ends(number);
        var (hundreds, rest) = (number / 100, number % 100);
        string[] heads = hundreds == 1 ? ["einhundert", "hundert", "ein hundert"] : [$"{Small[hundreds]}hundert", $"{Small[hundreds]} hundert"];
        return rest == 0
            ? heads
            : heads.SelectMany(head => Ends(rest).SelectMany(end => Joined(head, end)));
    }

    public override IEnumerable<string> Thousands(int count, int rest)
    {
        var head = count == 1 ? "ein" : UnderThousand(count).First();
        if (head.EndsWith("eins", StringComparison.Ordinal)) head = head[..^1];
        return rest == 0
            ? [$"{head}tausend", $"{head} tausend"]
            : UnderThousand(rest).SelectMany(end => new[] { $"{head}tausend{end}", $"{head} tausend {end}" });
    }

    // "hundert ein" + "einhalb" would read as 100 and 1.5.
    public override IEnumerable<string> Half(string whole) => whole.Contains(' ', StringComparison.Ordinal)
        ? [$"{whole} und ein halb"]
        : [$"{(whole.EndsWith("eins", StringComparison.Ordinal) ? whole[..^1] : whole)}einhalb", $"{whole} und ein halb"];

    // "hundert und ein" starts "hundert und ein halb" and is no number of its own.
    private static string[] Joined(string head, string end) =>
        end == "ein" ? [$"{head}ein", $"{head}undein"] : [$"{head}{end}", $"{head} {end}", $"{head} und {end}", $"{head}und{end}"];

    private static IEnumerable<string> Ends(int number)
    {
        if (number == 1) return ["eins", "ein"];
        if (number < 20) return [Small[number]];
        var (tens, unit) = (Tens[number / 10], number % 10);
        return unit == 0 ? [tens] : [$"{Small[unit]}und{tens}", $"{Small[unit]} und {tens}"];
    }
}
