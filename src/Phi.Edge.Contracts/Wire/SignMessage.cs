namespace Phi.Edge.Contracts.Wire;

/// <summary>A physical sign is certain, or something about it has changed. Sent on <see cref="RoadTopics.SignSeen"/>.</summary>
public sealed record SignMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>This message (UUIDv7). A message that is delivered twice has the same id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The physical sign: the same in all its messages, and never used again, not even after a restart.</summary>
    public required string SignId { get; init; }

    /// <summary>0 for the first message about the sign, then 1, 2, ...; the highest counts.</summary>
    public required int Revision { get; init; }

    /// <summary>Name in the taxonomy, for example <c>regulatory--maximum-speed-limit-50--g1</c>; empty for a sign that is none of those known.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required SignKind Kind { get; init; }

    /// <summary>Its speed in <see cref="Unit"/>; absent when it has none.</summary>
    public int? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>; absent with it.</summary>
    public SpeedUnit? Unit { get; init; }

    /// <summary>The convention of its design, as far as its name tells.</summary>
    public required SignFamily Family { get; init; }

    /// <summary>How sure the name is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The next best name; absent when there is none.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>When it was first seen, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was last seen, UTC.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Distance in metres when last seen, by its size, within a third; absent in the cloud.</summary>
    public double? DistanceM { get; init; }

    /// <summary>On which side of the car's path.</summary>
    public required RoadSide Side { get; init; }

    /// <summary>Where it was in the picture; absent when the picture's size is not known.</summary>
    public SignBoxMessage? Box { get; init; }

    /// <summary>Latitude of the car when the sign was last seen, degrees; absent when the car does not say.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude of the car when the sign was last seen, degrees; absent when the car does not say.</summary>
    public double? Longitude { get; init; }

    /// <summary>The plates below it, top to bottom; absent without any.</summary>
    public IReadOnlyList<SignPlateMessage>? Plates { get; init; }

    /// <summary>What was read on it; absent when nothing was.</summary>
    public SignReadingMessage? Reading { get; init; }
}
