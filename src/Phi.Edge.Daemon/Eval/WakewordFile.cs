namespace Phi.Edge.Daemon.Eval;

/// <summary>A recording.</summary>
/// <param name="File">Its path below the folder.</param>
/// <param name="Phrase">The phrase that is said in it once; null when none is.</param>
/// <param name="Samples">16 kHz mono.</param>
internal sealed record WakewordFile(string File, string? Phrase, short[] Samples);
