namespace Phi.Edge.Perception.Driver;

/// <summary>How a face is found, chosen among several, and held.</summary>
public sealed record FaceSearchOptions
{
    /// <summary>Where the driver sits: only faces whose middle lies inside count. Default: none, the largest face counts.</summary>
    public DriverRegion? Driver { get; init; }

    /// <summary>Least detector score, 0 to 1. Default: 0.5 (MediaPipe's short-range graph).</summary>
    public float DetectorScore { get; init; } = 0.5f;

    /// <summary>Least score of the full-range detector, 0 to 1. Default: 0.6 (MediaPipe's full-range graph).</summary>
    public float FullRangeScore { get; init; } = 0.6f;

    /// <summary>Whether the full-range detector looks when the short-range one finds nothing. Default: true.</summary>
    public bool UseFullRange { get; init; } = true;

    /// <summary>
    /// Least time between two searches while no face is seen. Default: 100 ms: ten looks a second find a face at once by
    /// the standards of alerts that count in seconds, and cost a third of looking at every frame.
    /// </summary>
    public TimeSpan SearchInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Least time between two looks of the full-range detector, which costs four times as much. Default: 300 ms.</summary>
    public TimeSpan FullRangeInterval { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Probability of a face that a new region must reach, 0 to 1. Default: 0.9: stricter than
    /// <see cref="KeepConfidence"/>, so that a doubtful region is never begun but a face once held is not dropped.
    /// </summary>
    public float BeginConfidence { get; init; } = 0.9f;

    /// <summary>
    /// Score that the detector must give a new face when it is shown the face alone, 0 to 1. Default: 0.75; faces turned
    /// by up to 50 degrees reach 0.79 and more, what landmarks imagined on 70 road scenes 0 to 0.76.
    /// </summary>
    public float SecondOpinion { get; init; } = 0.75f;

    /// <summary>
    /// Least detector score in a part of the picture, 0 to 1. Default: 0.7: many looks give many chances to be wrong.
    /// </summary>
    public float PartScore { get; init; } = 0.7f;

    /// <summary>Probability of a face below which a tracked one is lost, 0 to 1. Default: 0.5 (MediaPipe).</summary>
    public float KeepConfidence { get; init; } = 0.5f;

    /// <summary>
    /// Largest misfit between the rigid landmarks and a real head in centimetres. Default: 2; ordinary faces lie at 0.3
    /// to 0.8, landmarks drawn on something else beyond.
    /// </summary>
    public double MaximumMisfit { get; init; } = 2;

    /// <summary>Smallest face in pixels, longer side of the landmarks' box. Default: 24; below, eyes are under 4 pixels wide.</summary>
    public float MinimumFace { get; init; } = 24;
}
