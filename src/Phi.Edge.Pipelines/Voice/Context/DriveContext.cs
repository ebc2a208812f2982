using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Context;

/// <summary>What the daemon knows of the drive, for questions. What is null is not known, and said so.</summary>
public sealed record DriveContext
{
    /// <summary>Speed in km/h.</summary>
    public double? SpeedKmh { get; init; }

    /// <summary>Speed limit in km/h.</summary>
    public double? SpeedLimitKmh { get; init; }

    /// <summary>How long that limit has held.</summary>
    public TimeSpan? SpeedLimitFor { get; init; }

    /// <summary>The signs seen last, newest first, as an answer names them.</summary>
    public IReadOnlyList<LocalizedText> LastSigns { get; init; } = [];

    /// <summary>The driver.</summary>
    public DriverCondition? Driver { get; init; }

    /// <summary>Local time and date.</summary>
    public DateTimeOffset? LocalTime { get; init; }

    /// <summary>How long this drive has lasted.</summary>
    public TimeSpan? Trip { get; init; }

    /// <summary>Outside temperature in degrees Celsius.</summary>
    public double? OutsideTemperatureCelsius { get; init; }

    /// <summary>How far the car gets with what is in its tank or battery, km.</summary>
    public double? RangeKm { get; init; }

    /// <summary>Time left to the destination.</summary>
    public TimeSpan? ToDestination { get; init; }
}
