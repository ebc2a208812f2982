using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Something to say, not yet in words.</summary>
/// <param name="Key">Key of the catalogue's sentences (<see cref="SentenceKeys"/>).</param>
public sealed record Sentence(string Key)
{
    /// <summary>What it is about: its own answers are taken first; null for none.</summary>
    public CommandDefinition? Command { get; init; }

    /// <summary>Situations among the command's answers, the best first; what none of them has is said with <see cref="Key"/>.</summary>
    public IReadOnlyList<string> Situations { get; init; } = [];

    /// <summary>Values for the places of the template, by name.</summary>
    public IReadOnlyDictionary<string, AnswerValue> Values { get; init; } = new Dictionary<string, AnswerValue>();

    /// <summary>Ready words (a model's answer) instead of a template; null for none.</summary>
    public string? Text { get; init; }
}
