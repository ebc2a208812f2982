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
            if (terms[at] == Text.Terms.Not && at > 0 && Obligation.Contains(tokens[at - 1].Word)) (terms[at], complains) = (null, true);
            at++;
        }

        if (tokens.Count > 1 && model.Words.Code == "en" && Inversions.Contains(tokens[0].Word) && terms[0] is null
            && !(tokens[0].Word == "do" && tokens[1].Word == "not")) terms[0] = "+ask";
        return new(terms, terms.OfType<string>().ToHashSet(StringComparer.Ordinal), complains);
    }
}
