namespace Phi.Edge.Daemon.Eval;

/// <summary>The figures over all clips and pictures; null where nothing was labelled.</summary>
internal sealed record DriverEvalSummary
{
    public int Blinks { get; init; }

    public int BlinksFound { get; init; }

    public double? BlinkRecall { get; init; }

    public int FalseBlinks { get; init; }

    public double? FalseBlinksPerMinute { get; init; }

    public int MouthEvents { get; init; }

    public int MouthFound { get; init; }

    /// <summary>Share of frames and pictures with a face in which it was found.</summary>
    public double? FaceRecall { get; init; }

    public int NoFaceFramesAndPictures { get; init; }

    public int FacesInvented { get; init; }

    public int EyeStates { get; init; }

    /// <summary>Share of labelled eye states read rightly; a picture whose face was not found counts as wrong.</summary>
    public double? EyeStateAccuracy { get; init; }

    /// <summary>The same among the pictures whose face was found.</summary>
    public double? EyeStateAccuracyWhenFound { get; init; }

    public string HighestAlert { get; init; } = "None";

    public static DriverEvalSummary Of(IReadOnlyList<ClipResult> clips, IReadOnlyList<StillResult> stills, string highestAlert)
    {
        BlinkScore[] blinks = [.. clips.Select(clip => clip.Blinks).OfType<BlinkScore>()];
        StillResult[] eyes = [.. stills.Where(still => still.EyesClosedExpected is not null)];
        StillResult[] seen = [.. eyes.Where(still => still.FaceFound)];
        var right = eyes.Count(still => still.EyesClosed == still.EyesClosedExpected);
        var expected = clips.Sum(clip => clip.FaceExpected) + stills.Count(still => still.FaceExpected == true);
        var found = clips.Sum(clip => clip.FaceFound) + stills.Count(still => still.FaceExpected == true && still.FaceFound);
        return new()
        {
            Blinks = blinks.Sum(score => score.Labelled),
            BlinksFound = blinks.Sum(score => score.Found),
            BlinkRecall = Share(blinks.Sum(score => score.Found), blinks.Sum(score => score.Labelled)),
            FalseBlinks = blinks.Sum(score => score.False),
            FalseBlinksPerMinute = Share(blinks.Sum(score => score.False), blinks.Sum(score => score.Minutes)),
            MouthEvents = clips.Sum(clip => clip.MouthEvents),
            MouthFound = clips.Sum(clip => clip.MouthFound),
            FaceRecall = Share(found, expected),
            NoFaceFramesAndPictures = clips.Sum(clip => clip.NoFaceExpected) + stills.Count(still => still.FaceExpected == false),
            FacesInvented = clips.Sum(clip => clip.FaceInvented) + stills.Count(still => still is { FaceExpected: false, FaceFound: true }),
            EyeStates = eyes.Length,
            EyeStateAccuracy = Share(right, eyes.Length),
            EyeStateAccuracyWhenFound = Share(right, seen.Length),
            HighestAlert = highestAlert,
        };
    }

    private static double? Share(double part, double whole) => whole > 0 ? Math.Round(part / whole, 4) : null;
}
