namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>How one intent of one file was understood.</summary>
/// <param name="Intent">Its name in the file.</param>
/// <param name="Lines">Sentences labelled with it.</param>
/// <param name="Right">Of these, understood as a command that is right for it.</param>
/// <param name="Rejected">Of these, not understood at all.</param>
/// <param name="Wrong">Sentences of other intents, or of none, understood as a command that is right only for this one.</param>
internal sealed record IntentResult(string Intent, int Lines, int Right, int Rejected, int Wrong)
{
    /// <summary>Share of right ones among all understood as this; null when there are none.</summary>
    public double? Precision => Right + Wrong > 0 ? Right / (double)(Right + Wrong) : null;

    /// <summary>Share understood rightly.</summary>
    public double Recall => Lines > 0 ? Right / (double)Lines : 0;

    /// <summary>Harmonic mean of both.</summary>
    public double? F1 => Precision is { } precision && precision + Recall > 0 ? 2 * precision * Recall / (precision + Recall) : null;
}
