using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Reads a sentence in one language: one command or several, corrected or not, by patterns or by evidence.</summary>
internal sealed class SentenceReader(LanguageModel model, TextOptions options)
{
    private const int MaximumPlaces = 8;
    private const double CertainAtMost = 0.98;
    private const double EvidenceAtMost = 0.9;

    private readonly PatternMatcher _patterns = new(model, options);
    private readonly EvidenceMatcher _evidence = new(model, options);

    /// <summary>The words of a text without hesitations and without "is it possible to".</summary>
    public List<TextToken> Tokens(string text)
    {
        List<TextToken> tokens = [.. TextTokenizer.Tokenize(text, model.Words).Where(token => !model.Words.Hesitations.Contains(token.Word))];
        return Array.Find(model.Words.Courtesies, courtesy => Fits(courtesy, tokens, 0)) is { } polite ? tokens[polite.Length..] : tokens;
    }

    /// <summary>By patterns alone. What was plainly taken back counts for nothing, even if a title could read like it.</summary>
    public SentenceMatch? ByPatterns(string text, List<TextToken> tokens, StepCounter steps) => TakesBack(tokens)
        ? Corrected(text, tokens, steps)
        : Several(text, tokens, steps, options.MaximumCommands, Once(Pattern)) ?? Corrected(text, tokens, steps);

    /// <summary>By evidence where no pattern fits.</summary>
    public SentenceMatch? ByEvidence(string text, List<TextToken> tokens, StepCounter steps) =>
        Several(text, AfterCorrection(tokens), steps, options.MaximumCommands, Once((t, words, s) => Pattern(t, words, s) ?? Evidence(t, words, s)));

    /// <summary>A bare value ("twenty two", "the passenger one"); null when the words hold none, or much else.</summary>
    public SignalValue? Value(string text, List<TextToken> tokens, ParameterDefinition parameter, StepCounter steps)
    {
        const int MostOtherWords = 3;
        var slots = new SlotReader(model, text, tokens, options, steps);
        var best = Enumerable.Range(0, tokens.Count).SelectMany(start => slots.Values(parameter, start)).OrderByDescending(value => value.Length).FirstOrDefault();
        return best.Length > 0 && tokens.Count - best.Length <= MostOtherWords ? best.Value : null;
    }

    /// <summary>How many words are plainly of this language.</summary>
    public int Familiar(List<TextToken> tokens) => tokens.Count(token => model.Words.Function.Contains(token.Word) || model.Words.Articles.Contains(token.Word));

    // One command, or two joined ones. Words of free text that read as a second command are one: "call mom and open the window".
    private static SentenceMatch? Several(
        LanguageModel model, string text, List<TextToken> tokens, StepCounter steps, int most, Func<string, List<TextToken>, StepCounter, SentenceMatch?> read)
    {
        var whole = read(text, tokens, steps);
        if (most <= 1 || (whole is { Cost: < 0.5, Confidence: >= CertainAtMost })) return whole;
        SentenceMatch? best = null;
        foreach (var (at, length) in Places(model.Words.Joiners, tokens, atBreaks: true).Take(MaximumPlaces))
        {
            if (steps.IsExhausted) return null;
            if (at == 0 || at + length >= tokens.Count || read(text, tokens[..at], steps) is not { } first) continue;
            if (Several(model, text, tokens[(at + length)..], steps, most - 1, read) is not { } rest) continue;
            // "Go ahead and bring me home" is one request: a yes or a no never comes with another one.
            if (first.Commands[0].Definition.Kind == CommandKind.Dialogue || rest.Commands[0].Definition.Kind == CommandKind.Dialogue) continue;
            var both = first.Then(rest);
            if (best is null || both.Confidence > best.Confidence || both.Cost < best.Cost) best = both;
        }

        if (best is null || whole is null) return best ?? whole;
        return best.Confidence > whole.Confidence || best.Cost < whole.Cost ? best : whole;
    }

    private SentenceMatch? Several(
        string text, List<TextToken> tokens, StepCounter steps, int most, Func<string, List<TextToken>, StepCounter, SentenceMatch?> read) =>
        Several(model, text, tokens, steps, most, read);

    // "open the, no close the window", "set it to 20, no wait, I mean 22": the words after the correction replace as few as possible of
    // those before it.
    private SentenceMatch? Corrected(string text, List<TextToken> tokens, StepCounter steps)
    {
        if (Last(model.Words.Corrections, tokens) is not var (at, length) || at + length >= tokens.Count) return null;
        var after = tokens[(at + length)..];
        var pattern = Once(Pattern);
        if (Several(text, after, steps, options.MaximumCommands, pattern) is { } alone) return alone;
        SentenceMatch? best = null;
        for (var dropped = 1; dropped < at && dropped <= 12 && !steps.IsExhausted; dropped++)
        {
            var spliced = Several(text, [.. tokens[..(at - dropped)], .. after], steps, options.MaximumCommands, pattern);
            if (spliced is not null && (best is null || spliced.Cost < best.Cost)) best = spliced;
        }

        return best;
    }

    // The same part is asked for again and again while places to split are tried; first, last and number of words tell parts apart.
    private static Func<string, List<TextToken>, StepCounter, SentenceMatch?> Once(Func<string, List<TextToken>, StepCounter, SentenceMatch?> read)
    {
        var known = new Dictionary<(int Start, int End, int Count), SentenceMatch?>();
        return (text, tokens, steps) =>
        {
            if (tokens.Count == 0) return null;
            var key = (tokens[0].Start, tokens[^1].End, tokens.Count);
            if (!known.TryGetValue(key, out var match)) known[key] = match = read(text, tokens, steps);
            return match;
        };
    }

    private bool TakesBack(List<TextToken> tokens) =>
        Last(model.Words.Corrections, tokens) is var (at, length) && at > 0 && (tokens[at].AfterBreak || length > 1);

    private List<TextToken> AfterCorrection(List<TextToken> tokens) =>
        TakesBack(tokens) && Last(model.Words.Corrections, tokens) is var (at, length) ? tokens[(at + length)..] : tokens;

    private SentenceMatch? Pattern(string text, List<TextToken> tokens, StepCounter steps) =>
        _patterns.Match(text, tokens, steps) is { } match
            ? new([new(match.Pattern.Command, model.Direction.Apply(match.Pattern.Command, match.Pattern.Pattern.With, match.Values, tokens))], match.Cost, Math.Max(EvidenceAtMost, 1 - (match.Cost / 100)))
            : null;

    private SentenceMatch? Evidence(string text, List<TextToken> tokens, StepCounter steps) =>
        _evidence.Match(text, tokens, steps) is { } match
            ? new([new CommandProposal(match.Template.Command, model.Direction.Apply(match.Template.Command, match.Template.With, match.Values, tokens))], 0, Math.Min(EvidenceAtMost, match.Score * EvidenceAtMost))
            : null;

    private static (int At, int Length)? Last(string[][] phrases, List<TextToken> tokens)
    {
        (int At, int Length)? last = null;
        foreach (var place in Places(phrases, tokens, atBreaks: false)) last = place;
        return last;
    }

    // A comma may join two requests; it never takes one back.
    private static IEnumerable<(int At, int Length)> Places(string[][] phrases, List<TextToken> tokens, bool atBreaks)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var start = at;
            var phrase = Array.Find(phrases, phrase => Fits(phrase, tokens, start));
            if (phrase is not null)
            {
                yield return (at, phrase.Length);
                at += phrase.Length - 1;
            }
            else if (atBreaks && at > 0 && tokens[at].AfterBreak) yield return (at, 0);
        }
    }

    private static bool Fits(string[] phrase, List<TextToken> tokens, int at)
    {
        if (at + phrase.Length > tokens.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (tokens[at + i].Word != phrase[i]) return false;
        return true;
    }
}
