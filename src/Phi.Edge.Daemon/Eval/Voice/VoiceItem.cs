namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>One sentence and what the ECU must be told to do.</summary>
internal sealed record VoiceItem
{
    public required string Say { get; init; }

    /// <summary>The commands in order; empty: nothing may be done.</summary>
    public IReadOnlyList<ExpectedCommand> Expect { get; init; } = [];
}
