namespace Phi.Edge.Pipelines.Voice.Numbers;

internal sealed class SpanishNumbers : NumberLanguage
{
    private static readonly string[] Small =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
        "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds =
        ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    public override IReadOnlyList<string> Minus { get; } = ["menos"];

    public override IReadOnlyList<string> Point { get; } = ["coma", "punto"];

    public override IReadOnlyList<string> AndAHalf { get; } = ["y medio", "y media"];

    public override IReadOnlyDictionary<string, double> Phrases { get; } = new Dictionary<string, double>
    {
        ["medio"] = 0.5, ["media"] = 0.5, ["un medio"] = 0.5, ["la mitad"] = 50, ["un par de"] = 2, ["un"] = 1, ["una"] = 1,
    };

    public override IReadOnlyList<string> Thousand { get; } = ["mil"];

    public override IEnumerable<string> UnderThousand(int number)
    {
        if (number < 100) return UnderHundred(number);
        if (number == 100) return ["cien", "ciento"];
        var (head, rest) = (Hundreds[number / 100], number % 100);
        return rest == 0 ? [head] : UnderHundred(rest).Select(end => $"{head} {end}");
    }

    public override IEnumerable<string> Thousands(int count, int rest)
    {
        foreach (var head in count == 1 ? [""] : UnderThousand(count).Select(words => Apocope(words) + " "))
        {
            if (rest == 0) yield return $"{head}mil";
            else foreach (var end in UnderThousand(rest)) yield return $"{head}mil {end}";
        }
    }

    private static string[] UnderHundred(int number) => number switch
    {
        1 => ["uno", "un", "una"],
        21 => ["veintiuno", "veintiún", "veintiuna"],
        < 30 => [Small[number]],
        _ when number % 10 == 0 => [Tens[number / 10]],
        _ when number % 10 == 1 => [$"{Tens[number / 10]} y uno", $"{Tens[number / 10]} y un"],
        _ => [$"{Tens[number / 10]} y {Small[number % 10]}", $"{Tens[number / 10]} {Small[number % 10]}"],
    };

    // Before "mil" a final "uno" loses its last letter.
    private static string Apocope(string words) => words switch
    {
        "veintiuno" => "veintiún",
        _ when words.EndsWith("uno", StringComparison.Ordinal) => words[..^1],
        _ => words,
    };
}
