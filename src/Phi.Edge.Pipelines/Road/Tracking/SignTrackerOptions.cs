namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>How signs are followed and decided on.</summary>
public sealed class SignTrackerOptions
{
    /// <summary>Candidates below this probability of being a sign start no track.</summary>
    /// <value>Default 0.3. Range 0 to 1. Source: ours; votes sort out the rest.</value>
    public float MinSignProbability { get; set; } = 0.3f;

    /// <summary>Mean confidence of a name, weighted by size and sharpness, from which it is certain.</summary>
    /// <value>Default 0.75. Range 0.5 to 1. Source: ours; the recogniser's confidence is calibrated, and frames of one sign err together.</value>
    public float CertainConfidence { get; set; } = 0.75f;

    /// <summary>Evidence that must have come together before a name is certain: frames, weighted by size (40 px counts 1) and sharpness.</summary>
    /// <value>Default 0.9 frames. Range 0.1 to 10 frames. Source: ours; three frames of a sign of 20 px, or two large ones.</value>
    public float CertainEvidence { get; set; } = 0.9f;

    /// <summary>Frames a sign must have been seen in.</summary>
    /// <value>Default 2 frames. Range 1 to 10 frames. Source: ours; a reflection lasts one.</value>
    public int MinFrames { get; set; } = 2;

    /// <summary>Mean confidence that is enough for a sign that leaves the picture undecided.</summary>
    /// <value>Default 0.6. Range 0.3 to 1. Source: ours; (EU) 2021/1958 asks for the sign within 2 s of passing it.</value>
    public float LateConfidence { get; set; } = 0.6f;

    /// <summary>Not found for this long, and in two frames at least, a sign has left the picture; three times as long is enough without frames.</summary>
    /// <value>Default 0.5 s. Range 0.2 to 0.6 s. Source: ours; with the estimate of its passing within the 2 s of (EU) 2021/1958.</value>
    public TimeSpan LostAfter { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest wait for the passing of a sign that has left the picture, from when it was last seen.</summary>
    /// <value>Default 4 s. Range 1 to 10 s. Source: ours; 55 m at 50 km/h.</value>
    public TimeSpan LongestCoast { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Horizontal field of view of the road camera.</summary>
    /// <value>Default 60 degrees. Range 20 to 150 degrees. Source: the camera's data sheet.</value>
    public float FieldOfView { get; set; } = 60;

    /// <summary>Assumed height of a sign, for its distance.</summary>
    /// <value>Default 0.65 m. Range 0.3 to 1.5 m. Source: German VzKat, size 2: 0.6 m round, 0.9 m wide triangles; MUTCD 0.61 x 0.76 m.</value>
    public float SignHeight { get; set; } = 0.65f;

    /// <summary>Further beside the car's straight path a sign does not count as standing at this road.</summary>
    /// <value>Default 9 m. Range 3 to 30 m. Source: ours; two lanes, a shoulder and the sign's own distance.</value>
    public float LargestOffset { get; set; } = 9;
}
