namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>What one labelled crop was taken for.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Size">Longer side of the sign's box in pixels.</param>
/// <param name="Closed">The nearest name among the mapped classes only is right.</param>
/// <param name="Open">The nearest name among all of the region is right.</param>
/// <param name="Confidence">Probability that the nearest name of the region is right.</param>
/// <param name="IsSign">The recogniser sees a sign at all.</param>
/// <param name="Accepted">It is a sign and the confidence reaches the threshold.</param>
/// <param name="Named">The nearest name of the region.</param>
internal sealed record CropScore(int Class, float Size, bool Closed, bool Open, float Confidence, bool IsSign, bool Accepted, string Named);
