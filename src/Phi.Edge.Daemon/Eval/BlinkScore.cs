namespace Phi.Edge.Daemon.Eval;

/// <summary>Blinks found against blinks labelled.</summary>
/// <param name="Labelled">Labelled blinks; partial ones are not counted.</param>
/// <param name="Found">Those of them that a detected lid event shares a frame with.</param>
/// <param name="False">Detected lid events that share a frame with no label, partial ones included.</param>
/// <param name="Minutes">Length of the clip.</param>
internal sealed record BlinkScore(int Labelled, int Found, int False, double Minutes)
{
    public double? Recall => Labelled == 0 ? null : Math.Round(Found / (double)Labelled, 4);

    public double FalsePerMinute => Minutes > 0 ? Math.Round(False / Minutes, 3) : 0;

    /// <param name="labels">The clip's labels.</param>
    /// <param name="found">Detected lid events, first and last closed frame.</param>
    /// <param name="minutes">Length of the clip.</param>
    public static BlinkScore Of(IReadOnlyList<ClipEvent> labels, IReadOnlyList<(long Start, long End)> found, double minutes)
    {
        ClipEvent[] blinks = [.. labels.Where(label => label.Kind == ClipEvent.Blink)];
        ClipEvent[] lids = [.. labels.Where(label => label.Kind is ClipEvent.Blink or ClipEvent.PartialBlink)];
        return new(
            blinks.Length,
            blinks.Count(label => found.Any(lid => label.Overlaps(lid.Start, lid.End))),
            found.Count(lid => !lids.Any(label => label.Overlaps(lid.Start, lid.End))),
            minutes);
    }
}
