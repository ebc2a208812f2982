namespace Phi.Edge.Daemon.Eval;

/// <summary>One phrase at one threshold.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Threshold">Voice:WakeWord:Phrases:Threshold.</param>
/// <param name="Said">Recordings in which it is said.</param>
/// <param name="Missed">Those of them in which it was not heard.</param>
/// <param name="FalseAccepts">How often it was heard in all other recordings.</param>
/// <param name="FalseAcceptsPerHour">The same per hour of them; null when there are none.</param>
internal sealed record WakewordScore(
    string Phrase, double Threshold, int Said, int Missed, int FalseAccepts, double? FalseAcceptsPerHour);
