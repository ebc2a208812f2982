namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Detection and naming on frames.</summary>
internal sealed record FrameReport
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Frames looked at.</summary>
    public required int Frames { get; init; }

    /// <summary>Labelled signs in them.</summary>
    public required int Signs { get; init; }

    /// <summary>Places reported per frame, plates left out.</summary>
    public required double ReportedPerFrame { get; init; }

    /// <summary>Found at any score.</summary>
    public required Share Found { get; init; }

    /// <summary>At each rate of false positives.</summary>
    public required IReadOnlyList<RecallPoint> Points { get; init; }

    /// <summary>Wall-clock time per frame of detection and recognition together.</summary>
    public required FrameTimes Milliseconds { get; init; }

    /// <summary>Processor time of the process per frame, in milliseconds; other programs do not count.</summary>
    public required double ProcessorMilliseconds { get; init; }
}
