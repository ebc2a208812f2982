using System.Text.RegularExpressions;

namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>
/// Does a sentence ask for knowledge? By its form alone: a question mark, or how questions and requests to explain or translate begin. What
/// does not look like one stays in the car.
/// </summary>
internal static partial class QuestionForm
{
    public static bool IsQuestion(string text) => text.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal) || Beginning().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:(?:please|bitte|por favor|per favore|s'il (?:te|vous) pla[iî]t)[, ]+)?(?:"
        + @"what|who|whose|where|when|why|which|how|tell me|explain|translate|is|are|was|were|does|did|do you know"
        + @"|was|wer|wessen|wo|wann|warum|wieso|welche[rsnm]?|wie|woher|wohin|sag mir|erkl[aä]re?|[uü]bersetze?|ist|sind|wei[sß]+t du"
        + @"|que|qu'est-ce|qui|o[uù]|quand|pourquoi|quel(?:le)?s?|comment|combien|dis-moi|explique|traduis|est-ce"
        + @"|qu[eé]|qui[eé]n|d[oó]nde|cu[aá]ndo|por qu[eé]|cu[aá]l|c[oó]mo|cu[aá]nt[oa]s?|dime|explica|traduce"
        + @"|che|cosa|chi|dove|quando|perch[eé]|qual[ei]?|come|quant[oaie]|dimmi|spiega|traduci"
        + @")(?:$|\P{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();
}
