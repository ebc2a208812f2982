namespace Phi.Edge.Daemon.Eval;

/// <summary>What a manifest says a picture or clip shows.</summary>
/// <param name="Face">A face is in it; null when the label does not say.</param>
/// <param name="EyesClosed">Its eyes are closed; null when the label does not say.</param>
internal readonly record struct FaceLabel(bool? Face, bool? EyesClosed)
{
    /// <summary>Reads labels such as "face_frontal, natural blinks", "no face", "face_eyes_closed".</summary>
    public static FaceLabel Parse(string label)
    {
        var words = label.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        if (words.Contains("no face", StringComparison.Ordinal)) return new(false, null);
        bool? closed = words.Contains("eyes closed", StringComparison.Ordinal) || words.Contains("closed eyes", StringComparison.Ordinal)
            ? true
            : words.Contains("eyes open", StringComparison.Ordinal) || words.Contains("open eyes", StringComparison.Ordinal) ? false : null;
        return new(closed is not null || words.Contains("face", StringComparison.Ordinal) ? true : null, closed);
    }
}
