namespace Phi.Edge.Daemon.Eval;

/// <summary>A labelled stretch of a clip.</summary>
/// <param name="Kind">blink, blink_partial, mouth_wide_open, no_face.</param>
/// <param name="Start">First frame.</param>
/// <param name="End">Last frame.</param>
internal sealed record ClipEvent(string Kind, long Start, long End)
{
    public const string Blink = "blink", PartialBlink = "blink_partial", MouthWideOpen = "mouth_wide_open", NoFace = "no_face";

    public static IReadOnlyList<string> Kinds { get; } = [Blink, PartialBlink, MouthWideOpen, NoFace];

    /// <summary>Whether the two share a frame.</summary>
    public bool Overlaps(long start, long end) => start <= End && end >= Start;
}
