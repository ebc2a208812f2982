using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>One physical sign, reported once when it is certain, and again only if something about it changes.</summary>
public sealed record SignReport
{
    /// <summary>Number of the sign since start.</summary>
    public required long Id { get; init; }

    /// <summary>0 for the first report of the sign, then 1, 2, ...</summary>
    public required int Revision { get; init; }

    /// <summary>What it is.</summary>
    public required SignIdentity Identity { get; init; }

    /// <summary>How sure that is, 0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>The next best name; null when there is none.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>When it was first seen (monotonic).</summary>
    public required TimeSpan FirstSeen { get; init; }

    /// <summary>When it was last seen (monotonic).</summary>
    public required TimeSpan LastSeen { get; init; }

    /// <summary>The car has passed it (monotonic); null while it is ahead.</summary>
    public TimeSpan? PassedAt { get; init; }

    /// <summary>Distance in metres when last seen, by its size, within a third.</summary>
    public float Distance { get; init; }

    /// <summary>On which side of the car's path.</summary>
    public RoadSide Side { get; init; }

    /// <summary>Where it was last seen, in image pixels.</summary>
    public SignBox Box { get; init; }

    /// <summary>Width of that picture in pixels.</summary>
    public int ImageWidth { get; init; }

    /// <summary>Height of that picture in pixels.</summary>
    public int ImageHeight { get; init; }

    /// <summary>Where the car was when the sign was last seen; null when the car does not say.</summary>
    public VehiclePosition? Position { get; init; }

    /// <summary>The plates below it, top to bottom.</summary>
    public IReadOnlyList<SignIdentity> Plates { get; init; } = [];

    /// <summary>What was read on it; null when nothing was.</summary>
    public SignAnnotation? Annotation { get; init; }
}
