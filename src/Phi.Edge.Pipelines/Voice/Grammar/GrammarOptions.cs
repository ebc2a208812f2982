namespace Phi.Edge.Pipelines.Voice.Grammar;

/// <summary>What a speech grammar holds.</summary>
public sealed record GrammarOptions
{
    /// <summary>Fillers (<c>please</c>, <c>could you</c>) may stand before and after a command.</summary>
    public bool Fillers { get; init; } = true;

    /// <summary>Several commands in one sentence, joined by the language's "and". Off by default: it makes every command's end open.</summary>
    public bool JoinCommands { get; init; }

    /// <summary>Words the recogniser can hear; null: all.</summary>
    public Func<string, bool>? Knows { get; init; }
}
