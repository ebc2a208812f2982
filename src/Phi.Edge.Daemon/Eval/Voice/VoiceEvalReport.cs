namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>The whole measurement.</summary>
/// <param name="Trials">All sentences.</param>
/// <param name="OtherMinutes">Minutes of other speech played with the button not pressed.</param>
/// <param name="OtherSessions">Sessions that a wake word opened in it.</param>
/// <param name="OtherCommands">Commands that were executed in it.</param>
/// <param name="PressedMinutes">Minutes of other speech played with the button pressed before each piece.</param>
/// <param name="PressedCommands">Commands that were executed in that.</param>
internal sealed record VoiceEvalReport(
    IReadOnlyList<VoiceTrial> Trials, double OtherMinutes, int OtherSessions, IReadOnlyList<string> OtherCommands, double PressedMinutes,
    IReadOnlyList<string> PressedCommands)
{
    /// <summary>95th percentile of the time from the end of the utterance to the command, milliseconds.</summary>
    public double? P95ToCommandMs => Percentile(0.95);

    /// <summary>Median of the same.</summary>
    public double? MedianToCommandMs => Percentile(0.5);

    private double? Percentile(double share)
    {
        var sorted = Trials.Where(t => t.ToCommandMs is not null).Select(t => t.ToCommandMs!.Value).Order().ToArray();
        return sorted.Length == 0 ? null : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
