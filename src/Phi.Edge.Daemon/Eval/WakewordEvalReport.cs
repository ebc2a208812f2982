namespace Phi.Edge.Daemon.Eval;

/// <summary>Misses and false accepts of every phrase over the thresholds.</summary>
/// <param name="Folder">What was listened to.</param>
/// <param name="Minutes">Length of all recordings.</param>
/// <param name="CpuShare">CPU time of the spotter as a share of the length of the sound.</param>
/// <param name="Scores">Each phrase and threshold.</param>
/// <param name="Problems">What was left out, and why.</param>
internal sealed record WakewordEvalReport(
    string Folder, double Minutes, double CpuShare, IReadOnlyList<WakewordScore> Scores, IReadOnlyList<string> Problems);
