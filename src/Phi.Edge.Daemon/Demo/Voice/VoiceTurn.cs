using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>A line and what the dashboard received because of it. Times are the monotonic clock's.</summary>
/// <param name="Line">What was said.</param>
/// <param name="SpokenAt">When its first sound was heard.</param>
internal sealed record VoiceTurn(DriverLine Line, TimeSpan SpokenAt)
{
    /// <summary>When its last sound was heard; null before.</summary>
    public TimeSpan? SpokenTo { get; init; }

    /// <summary>The newest stage of the session from <see cref="VoiceStage.Heard"/> on; null before.</summary>
    public VoiceSessionMessage? Session { get; init; }

    /// <summary>What the daemon said; null before.</summary>
    public VoiceResponseMessage? Response { get; init; }

    /// <summary>The command that the ECU received; null for none.</summary>
    public CommandRequestMessage? Request { get; init; }

    /// <summary>When the command was published, or without one when the daemon decided; null before.</summary>
    public TimeSpan? DecidedAt { get; init; }

    /// <summary>The daemon is done with it, or has asked what it had to ask.</summary>
    public bool IsOver => Session?.Stage is VoiceStage.Done || (Session?.Stage is VoiceStage.Asking && Line.Expected == ExpectedAnswer.Asked);

    /// <summary>
    /// From the end of the utterance (its last sound and the silence that ended it) to the command's publication, or the decision without one;
    /// null while it is not known.
    /// </summary>
    public TimeSpan? Latency => DecidedAt - SpokenTo is { } all && Session?.EndpointingMs is { } silence ? all - TimeSpan.FromMilliseconds(silence) : null;

    /// <summary>What it came to; null when it came to nothing that could be expected.</summary>
    public ExpectedAnswer? Answer => Session switch
    {
        { Stage: VoiceStage.Asking } => ExpectedAnswer.Asked,
        { Stage: VoiceStage.Done, End: VoiceEndReason.Refused } => ExpectedAnswer.Refused,
        { Stage: VoiceStage.Done, End: VoiceEndReason.Nominal } => Request is null ? ExpectedAnswer.Answered : ExpectedAnswer.Done,
        _ => null,
    };

    /// <summary>Understood, checked, done and said as the script has it.</summary>
    public bool AsScripted =>
        Answer == Line.Expected
        && Session!.Commands?.Contains(Line.Command) == true
        && (Request is not null) == (Line.Expected == ExpectedAnswer.Done)
        && (Line.Sets is not { } sets || (Request?.Signals.TryGetValue(sets.Path, out var value) == true && value == sets.Value))
        && Response?.Text.Contains(Line.Says ?? "", StringComparison.OrdinalIgnoreCase) == true;
}
