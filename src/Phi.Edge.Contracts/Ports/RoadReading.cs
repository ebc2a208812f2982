namespace Phi.Edge.Contracts.Ports;

/// <summary>What one frame says about the road's signs. Reports, never judges; the signs are in <see cref="IRoadModel.Candidates"/>.</summary>
public readonly record struct RoadReading
{
    /// <summary>The frame's number.</summary>
    public required long FrameId { get; init; }

    /// <summary>The frame's capture time (monotonic).</summary>
    public required TimeSpan CapturedAt { get; init; }

    /// <summary>Time spent in the models for this frame.</summary>
    public TimeSpan InferenceTime { get; init; }

    /// <summary>Whether the picture could be searched, and if not, why.</summary>
    public required RoadReadingStatus Status { get; init; }

    /// <summary>Width of the picture in pixels.</summary>
    public required int ImageWidth { get; init; }

    /// <summary>Height of the picture in pixels.</summary>
    public required int ImageHeight { get; init; }

    /// <summary>Quality of the whole picture.</summary>
    public ImageQuality Quality { get; init; }

    /// <summary>Candidates found.</summary>
    public int Count { get; init; }

    /// <summary>The whole region of interest was searched; else only the surroundings of what is followed.</summary>
    public bool SearchedAll { get; init; }
}
