namespace Phi.Edge.Perception.Speech.Native;

/// <summary>A stretch of the best path.</summary>
/// <param name="Word">The word, or a filler such as <c>&lt;sil&gt;</c> or <c>[NOISE]</c>.</param>
/// <param name="First">Its first frame (10 ms each, silence that was cut out does not count).</param>
/// <param name="Last">Its last frame.</param>
/// <param name="Acoustic">How well the sound fits: the log likelihood, scaled, best when highest.</param>
internal readonly record struct SphinxSegment(string Word, int First, int Last, int Acoustic)
{
    public int Frames => Math.Max(0, Last - First + 1);

    /// <summary>A step of the grammar that takes no sound.</summary>
    public bool IsStep => Word is "(NULL)";

    /// <summary>Silence, noise, or a step of the grammar without sound.</summary>
    public bool IsFiller => Word.Length == 0 || Word[0] is '<' or '[' or '+' or '(' || Word is "SIL";
}
