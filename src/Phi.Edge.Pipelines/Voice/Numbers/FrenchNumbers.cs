namespace Phi.Edge.Pipelines.Voice.Numbers;

internal sealed class FrenchNumbers : NumberLanguage
{
    private static readonly string[] Small =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze",
        "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"];

    public override IReadOnlyList<string> Minus { get; } = ["moins"];

    public override IReadOnlyList<string> Point { get; } = ["virgule", "point"];

    public override IReadOnlyList<string> AndAHalf { get; } = ["et demi", "et demie"];

    public override IReadOnlyDictionary<string, double> Phrases { get; } = new Dictionary<string, double>
    {
        ["demi"] = 0.5, ["un demi"] = 0.5, ["une demi"] = 0.5, ["la moitié"] = 50, ["une"] = 1,
    };

    public override IReadOnlyList<string> Thousand { get; } = ["mille"];

    public override IEnumerable<string> UnderThousand(int number)
    {
        if (number < 100) return UnderHundred(number);
        var (hundreds, rest) = (number / 100, number % 100);
        if (rest == 0) return hundreds == 1 ? ["cent"] : [$"{Small[hundreds]} cents", $"{Small[hundreds]} cent"];
        var head = hundreds == 1 ? "cent" : $"{Small[hundreds]} cent";
        return UnderHundred(rest).Select(end => $"{head} {end}");
    }

    public override IEnumerable<string> Thousands(int count, int rest)
    {
        foreach (var head in count == 1 ? [""] : UnderThousand(count).Select(words => words + " "))
        {
            if (rest == 0) yield return $"{head}mille";
            else foreach (var end in UnderThousand(rest)) yield return $"{head}mille {end}";
        }
    }

    private static string[] UnderHundred(int number) => number switch
    {
        < 20 => [Small[number]],
        < 70 => [Tenfold(number)],
        71 => ["soixante et onze", "soixante-onze", Tenfold(71)],
        < 80 => [$"soixante-{Small[number - 60]}", Tenfold(number)],
        80 => ["quatre-vingts", "quatre-vingt", "huitante"],
        < 90 => [$"quatre-vingt-{Small[number - 80]}", Tenfold(number)],
        _ => [$"quatre-vingt-{Small[number - 80]}", Tenfold(number)],
    };

    private static string Tenfold(int number) => (number % 10) switch
    {
        0 => Tens[number / 10],
        1 => $"{Tens[number / 10]} et un",
        var unit => $"{Tens[number / 10]}-{Small[unit]}",
    };
}
