namespace Phi.Edge.Daemon.Eval;

/// <summary>What was made of one clip.</summary>
internal sealed record ClipResult
{
    public required string File { get; init; }

    public required string Label { get; init; }

    public required int Frames { get; init; }

    /// <summary>Frames that should show a face, and those of them in which one was found.</summary>
    public required int FaceExpected { get; init; }

    public required int FaceFound { get; init; }

    /// <summary>Frames that should show none, and those of them in which one was made up.</summary>
    public required int NoFaceExpected { get; init; }

    public required int FaceInvented { get; init; }

    /// <summary>Null when the clip is not labelled.</summary>
    public required BlinkScore? Blinks { get; init; }

    public required int MouthEvents { get; init; }

    public required int MouthFound { get; init; }

    /// <summary>Alerts that were raised or rose, by level, at the assumed speed.</summary>
    public required IReadOnlyDictionary<string, int> Alerts { get; init; }

    public required string HighestAlert { get; init; }

    /// <summary>Every alert as "time kind level".</summary>
    public required IReadOnlyList<string> AlertLog { get; init; }

    public required FrameTimes Milliseconds { get; init; }
}
