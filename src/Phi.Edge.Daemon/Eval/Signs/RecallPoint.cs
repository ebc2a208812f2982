namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>What is found at one rate of false positives.</summary>
/// <param name="FalsePerFrame">The rate.</param>
/// <param name="Score">The threshold that gives it, read off these frames.</param>
/// <param name="Recall">Labelled signs found at IoU 0.5.</param>
/// <param name="NamedRight">Right names among those found.</param>
/// <param name="BySize">Found by size.</param>
internal sealed record RecallPoint(double FalsePerFrame, double Score, Share Recall, Share NamedRight, IReadOnlyDictionary<string, Share> BySize);
