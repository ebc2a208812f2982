namespace Phi.Edge.Perception.Road;

/// <summary>How signs are seen.</summary>
public sealed class RoadModelOptions
{
    /// <summary>Region profile whose drawings are compared: <c>europe</c>, <c>north-america</c>, <c>world</c>; null for the gallery's default.</summary>
    public string? Region { get; set; }

    /// <summary>Probability of a sign below which a place is not reported at all, 0 to 1. Default: 0.1; trackers want to see doubtful ones.</summary>
    public float MinimumSignProbability { get; set; } = 0.1f;

    /// <summary>How signs are searched for.</summary>
    public SignDetectorOptions Detector { get; set; } = new();

    /// <summary>When a picture is worth nothing.</summary>
    public RoadPictureOptions Picture { get; set; } = new();
}
