namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>The terms of a sentence.</summary>
/// <param name="Terms">By word; null where a word carries no evidence.</param>
/// <param name="Present">All terms.</param>
/// <param name="Complains">"It should not be this cold": negated, and yet it says how things are.</param>
internal sealed record SentenceEvidence(IReadOnlyList<string?> Terms, IReadOnlySet<string> Present, bool Complains)
{
    private static readonly string[] Inversions = ["is", "are", "am", "was", "do", "does", "did", "has"];
    private static readonly string[] Obligation = ["should", "must"];

    /// <summary>Reads the terms of words.</summary>
    public static SentenceEvidence Of(IReadOnlyList<TextToken> tokens, LanguageModel model, StepCounter steps)
    {
        var terms = new string?[tokens.Count];
        var complains = false;
        for (var at = 0; at < tokens.Count;)
        {
            var filler = model.Fillers.Run(tokens, at, steps).Select(match => match.Length).DefaultIfEmpty().Max();
            if (filler > 0)
            {
                at += filler;
                continue;
            }

            terms[at] = Text.Terms.Of(tokens[at].Word, model.Words);
            if (terms[at] == Text.Terms.Not && at > 0)
            {
                if (Obligation.Contains(tokens[at - 1].Word)) (terms[at], complains) = (null, true);
                else if (tokens[at - 1].Word == "or" && at == tokens.Count - 1) terms[at] = Text.Terms.Ask;
            }

            at++;
        }

        if (Inverted(tokens, model)) terms[0] = Text.Terms.Ask;
        return new(terms, terms.OfType<string>().ToHashSet(StringComparer.Ordinal), complains);
    }

    // English asks by putting the verb first: "is the fan on", "have we set it", "will it be cold".
    private static bool Inverted(IReadOnlyList<TextToken> tokens, LanguageModel model)
    {
        if (tokens.Count < 2 || model.Words.Code != "en" || tokens[1].Word == "not") return false;
        return tokens[0].Word switch
        {
            "have" or "had" => tokens[1].Word is "i" or "we" or "you" or "they",
            "will" => tokens[1].Word is "it" or "there",
            var first => Inversions.Contains(first),
        };
    }
}
