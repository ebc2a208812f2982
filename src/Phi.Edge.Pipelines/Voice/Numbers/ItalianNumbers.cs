namespace Phi.Edge.Pipelines.Voice.Numbers;

internal sealed class ItalianNumbers : NumberLanguage
{
    private static readonly string[] Small =
    [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici",
        "quindici", "sedici", "diciassette", "diciotto", "diciannove",
    ];

    private static readonly string[] Tens = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

    public override IReadOnlyList<string> Minus { get; } = ["meno"];

    public override IReadOnlyList<string> Point { get; } = ["virgola", "punto"];

    public override IReadOnlyList<string> AndAHalf { get; } = ["e mezzo", "e mezza"];

    public override IReadOnlyDictionary<string, double> Phrases { get; } = new Dictionary<string, double>
    {
        ["mezzo"] = 0.5, ["mezza"] = 0.5, ["un mezzo"] = 0.5, ["la metà"] = 50, ["un paio di"] = 2, ["un"] = 1, ["una"] = 1,
    };

    public override IReadOnlyList<string> Thousand { get; } = ["mila", "mille"];

    public override IReadOnlyList<string> Compounds { get; } = ["mila", "mille"];

    public override IEnumerable<string> UnderThousand(int number)
    {
        if (number < 100) return UnderHundred(number);
        var (hundreds, rest) = (number / 100, number % 100);
        var head = hundreds == 1 ? "cento" : $"{Small[hundreds]}cento";
        if (rest == 0) return [head];
        var joined = UnderHundred(rest).SelectMany(end => new[] { $"{head}{end}", $"{head} {end}" });
        return rest == 8 || rest / 10 == 8 ? joined.Append($"{head[..^1]}{UnderHundred(rest)[0]}") : joined;
    }

    public override IEnumerable<string> Thousands(int count, int rest)
    {
        var head = count == 1 ? "mille" : $"{UnderThousand(count).First()}mila";
        return rest == 0 ? [head] : UnderThousand(rest).SelectMany(end => new[] { $"{head}{end}", $"{head} {end}" });
    }

    private static string[] UnderHundred(int number)
    {
        if (number < 20) return number == 3 ? ["tre", "tré"] : [Small[number]];
        var (tens, unit) = (Tens[number / 10], number % 10);
        return unit switch
        {
            0 => [tens],
            1 => [$"{tens[..^1]}uno", $"{tens[..^1]}un", $"{tens} uno"],
            8 => [$"{tens[..^1]}otto", $"{tens} otto"],
            3 => [$"{tens}tré", $"{tens} tre"],
            _ => [$"{tens}{Small[unit]}", $"{tens} {Small[unit]}"],
        };
    }
}
