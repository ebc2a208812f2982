namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>A sign beside the road of a test.</summary>
/// <param name="At">Metres along the road.</param>
/// <param name="Name">Its name; null for an unknown one.</param>
/// <param name="Offset">Metres to the right of the car's path.</param>
/// <param name="Height">Metres above the camera.</param>
internal sealed record RoadSign(double At, string? Name, double Offset = 3.5, double Height = 1.2)
{
    public double Size { get; init; } = 0.65;

    public float Confidence { get; init; } = 0.95f;

    public float SignProbability { get; init; } = 0.98f;

    public bool IsPlate { get; init; }

    /// <summary>It moves along with the car: a sticker on a truck.</summary>
    public bool Carried { get; init; }

    /// <summary>What the recogniser says instead, by frame; null for what is right.</summary>
    public Func<long, string?>? Misread { get; init; }

    /// <summary>Frames in which the detector misses it.</summary>
    public Func<long, bool>? Hidden { get; init; }
}
