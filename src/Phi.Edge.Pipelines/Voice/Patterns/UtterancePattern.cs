using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>One way to say a command.</summary>
/// <param name="Node">The words and slots.</param>
/// <param name="With">Parameters that this way of saying it fixes (<c>I'm cold</c>: change = 1).</param>
/// <param name="Source">As written in the file, for messages.</param>
public sealed record UtterancePattern(PatternNode Node, IReadOnlyDictionary<string, SignalValue> With, string Source)
{
    /// <summary>Numbers said here mean the opposite (<c>two degrees colder</c>: change = -2).</summary>
    public IReadOnlySet<string> Negated { get; init; } = System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>For typed sentences and transcripts only: left out of the speech grammar, which hears better the fewer ways it knows.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The value as it is meant, of one that was said.</summary>
    public SignalValue Meant(string parameter, SignalValue said) =>
        said.Number is { } number && Negated.Contains(parameter) ? SignalValue.Of(number == 0 ? 0 : -number) : said;
}
