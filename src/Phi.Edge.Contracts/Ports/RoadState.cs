using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>What is known of the road's rules after one frame.</summary>
public readonly record struct RoadState
{
    /// <summary>Capture time of the frame (monotonic).</summary>
    public required TimeSpan At { get; init; }

    /// <summary>What the camera can see.</summary>
    public required RoadSight Sight { get; init; }

    /// <summary>The speed limit.</summary>
    public required SpeedLimit Limit { get; init; }

    /// <summary>The driver has turned the overspeed warning off for this journey.</summary>
    public bool OverspeedOff { get; init; }

    /// <summary>The signs reported last, newest first. A new list whenever it changes.</summary>
    public required IReadOnlyList<SignReport> LastSigns { get; init; }
}
