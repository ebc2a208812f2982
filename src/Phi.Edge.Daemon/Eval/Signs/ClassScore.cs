namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>One class of crops.</summary>
/// <param name="Class">Its number.</param>
/// <param name="Label">Its name in the folder.</param>
/// <param name="Closed">Nearest name right, among the mapped classes.</param>
/// <param name="Open">Nearest name right, among all.</param>
/// <param name="MostlyTakenFor">The most frequent wrong name; null without any.</param>
internal sealed record ClassScore(int Class, string Label, Share Closed, Share Open, string? MostlyTakenFor);
