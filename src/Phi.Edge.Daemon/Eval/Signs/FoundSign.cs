namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>A sign that the road model reported in a frame.</summary>
/// <param name="Frame">Number of the frame.</param>
/// <param name="Score">How certain it is.</param>
/// <param name="Truth">Index of the labelled sign that it hits, in the frame; -1 when it hits none.</param>
/// <param name="IsRight">Its name is right.</param>
internal readonly record struct FoundSign(int Frame, float Score, int Truth, bool IsRight);
