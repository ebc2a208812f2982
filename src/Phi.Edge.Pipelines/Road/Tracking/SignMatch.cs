namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>A followed sign and a candidate that may be the same.</summary>
/// <param name="Score">How well they fit; the larger goes first.</param>
/// <param name="Track">Index of the sign.</param>
/// <param name="Candidate">Index of the candidate.</param>
internal readonly record struct SignMatch(float Score, int Track, int Candidate) : IComparable<SignMatch>
{
    public int CompareTo(SignMatch other) => other.Score.CompareTo(Score);
}
