namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>The lines laid beside what became of them.</summary>
/// <param name="Lines">Each line with its turn; null where it was never said.</param>
internal sealed record VoiceOutcome(IReadOnlyList<(DriverLine Line, VoiceTurn? Turn)> Lines)
{
    /// <summary>Every line was understood, checked, done and answered as the script has it.</summary>
    public bool AsScripted => Lines.All(static line => line.Turn?.AsScripted == true);

    public static VoiceOutcome Of(IReadOnlyList<DriverLine> lines, IReadOnlyList<VoiceTurn> turns) =>
        new([.. lines.Select(line => (line, turns.FirstOrDefault(turn => turn.Line == line)))]);
}
