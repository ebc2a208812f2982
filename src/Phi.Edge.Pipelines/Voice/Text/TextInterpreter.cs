using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>
/// Understands typed or transcribed sentences with the catalogue alone. First by its patterns, word for word but for fillers and articles;
/// then by evidence, for wordings nobody wrote down, with a confidence below 1. A negated or reported request is never understood as the
/// request. Thread-safe; the work per sentence is bounded by a step count.
/// </summary>
public sealed class TextInterpreter
{
    private readonly CommandCatalogue _catalogue;
    private readonly TextOptions _options;
    private readonly List<(string Code, SentenceReader Reader)> _readers;

    /// <summary>Compiles the catalogue's patterns; takes a moment, so do it once.</summary>
    public TextInterpreter(CommandCatalogue catalogue, TextOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(options);
        (_catalogue, _options) = (catalogue, options);
        _readers = [.. catalogue.Languages.Select(code => (code, new SentenceReader(new LanguageModel(catalogue, code), options)))];
    }

    /// <summary>Understands a sentence.</summary>
    /// <param name="text">As typed or recognised; anything is allowed.</param>
    /// <param name="language">ISO 639-1; null: the language whose patterns or words fit best.</param>
    public Understood Interpret(string text, string? language) => Interpret(text, language, new(_options.MaximumSteps));

    /// <summary>Reads a bare value: the reply to a question for a parameter.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="parameter">What was asked for.</param>
    /// <param name="language">ISO 639-1; null: any of the catalogue's.</param>
    /// <returns>Null when it is no such value.</returns>
    public SignalValue? ReadValue(string text, ParameterDefinition parameter, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > _options.MaximumCharacters) return null;
        var steps = new StepCounter(_options.MaximumSteps);
        return _readers.Where(reader => language is null || reader.Code == language)
            .Select(reader => reader.Reader.Value(text, reader.Reader.Tokens(text), parameter, steps))
            .FirstOrDefault(static value => value is not null);
    }

    /// <summary>The same, counting the work.</summary>
    internal Understood Interpret(string text, string? language, StepCounter steps)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fallback = language is not null && _catalogue.Languages.Contains(language) ? language : _catalogue.Languages[0];
        if (string.IsNullOrWhiteSpace(text) || text.Length > _options.MaximumCharacters) return Nothing(text, fallback);
        var tries = _readers
            .Where(reader => language is null || reader.Code == language)
            .Select(reader => (reader.Code, reader.Reader, Tokens: reader.Reader.Tokens(text)))
            .Where(attempt => attempt.Tokens.Count > 0)
            .OrderByDescending(attempt => attempt.Reader.Familiar(attempt.Tokens))
            .ToList();
        if (tries.Count == 0) return Nothing(text, fallback);
        var found = tries.Select(attempt => (attempt.Code, Match: attempt.Reader.ByPatterns(text, attempt.Tokens, steps)))
            .Where(attempt => attempt.Match is not null).OrderBy(attempt => attempt.Match!.Cost).FirstOrDefault();
        if (found.Match is null)
        {
            found = tries.Select(attempt => (attempt.Code, Match: attempt.Reader.ByEvidence(text, attempt.Tokens, steps)))
                .Where(attempt => attempt.Match is not null).OrderByDescending(attempt => attempt.Match!.Confidence).FirstOrDefault();
        }

        return found.Match is { } match && !steps.IsExhausted
            ? new()
            {
                Kind = UnderstoodKind.Commands, By = UnderstoodBy.Text, Language = found.Code, Commands = match.Commands, Transcript = text,
                Confidence = match.Confidence,
            }
            : Nothing(text, language is null ? tries[0].Code : fallback);
    }

    private static Understood Nothing(string text, string language) => new()
    {
        Kind = UnderstoodKind.NotUnderstood, By = UnderstoodBy.Nobody, Language = language, Transcript = text, Confidence = 0,
    };
}
