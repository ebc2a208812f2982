namespace Phi.Edge.Inference.Decoding;

/// <summary>One image or sound in a prompt: the position of its first placeholder, and how many follow it without a gap.</summary>
internal readonly record struct MediaClip(int Start, int Rows)
{
    public int End => Start + Rows;

    /// <summary>How many of its placeholders lie in [from, to).</summary>
    public int Overlap(int from, int to) => Math.Max(0, Math.Min(to, End) - Math.Max(from, Start));
}
