using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>One physical sign that is followed, as it stands in the newest frame.</summary>
public readonly record struct TrackedSign
{
    /// <summary>Its number since start.</summary>
    public required long Id { get; init; }

    /// <summary>Where it is, in image pixels; where it is expected when it was not found in this frame.</summary>
    public required SignBox Box { get; init; }

    /// <summary>What it is most likely; <see cref="SignIdentity.Unknown"/> while nothing is.</summary>
    public required SignIdentity Identity { get; init; }

    /// <summary>How sure that is, 0 to 1.</summary>
    public float Confidence { get; init; }

    /// <summary>It has been decided on.</summary>
    public bool Certain { get; init; }

    /// <summary>It was found in the newest frame.</summary>
    public bool InSight { get; init; }

    /// <summary>It is a plate, and belongs to this sign; 0 for none.</summary>
    public long PlateOf { get; init; }

    /// <summary>Distance in metres by its size, within a third.</summary>
    public float Distance { get; init; }

    /// <summary>How far beside the car's straight path it stands, in metres; right is positive.</summary>
    public float Offset { get; init; }

    /// <summary>On which side.</summary>
    public RoadSide Side { get; init; }
}
