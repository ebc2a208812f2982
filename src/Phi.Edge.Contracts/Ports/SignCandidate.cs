namespace Phi.Edge.Contracts.Ports;

/// <summary>What one frame shows at one place: perhaps a sign, and perhaps which.</summary>
public readonly record struct SignCandidate
{
    /// <summary>Where it is.</summary>
    public required SignBox Box { get; init; }

    /// <summary>How sure the detector is of the place, 0 to 1.</summary>
    public float DetectionScore { get; init; }

    /// <summary>Probability that it is a traffic sign at all, 0 to 1.</summary>
    public float SignProbability { get; init; }

    /// <summary>Cosine between it and the most similar known drawing, -1 to 1.</summary>
    public float Likeness { get; init; }

    /// <summary>
    /// Name in the taxonomy (<c>regulatory--maximum-speed-limit-50--g1</c>), the same string object for the same name; null for a sign that is
    /// none of those known.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Probability that <see cref="Name"/> is right, 0 to 1, calibrated; without a name, that it is a sign of no known kind.</summary>
    public float Confidence { get; init; }

    /// <summary>The next best name; null when there is none.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>0 (blurred beyond use) to 1 (sharp).</summary>
    public float Sharpness { get; init; }

    /// <summary>It is a complementary plate, which belongs to a sign above it.</summary>
    public bool IsPlate { get; init; }
}
