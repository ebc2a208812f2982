using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Voice.Understanding;

/// <summary>What was made of an utterance. A proposal: nothing happens before the command policy has checked it.</summary>
public sealed record Understood
{
    /// <summary>What it is.</summary>
    public required UnderstoodKind Kind { get; init; }

    /// <summary>Who understood it.</summary>
    public required UnderstoodBy By { get; init; }

    /// <summary>Language spoken, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The commands, in the order they were said; at least one with <see cref="UnderstoodKind.Commands"/>, else none.</summary>
    public IReadOnlyList<CommandProposal> Commands { get; init; } = [];

    /// <summary>The answer to say; only with <see cref="UnderstoodKind.Answer"/>.</summary>
    public string? Answer { get; init; }

    /// <summary>The words, when known. Never logged; published only if the operator allows.</summary>
    public string? Transcript { get; init; }

    /// <summary>How sure, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
