using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>What the daemon knows at one moment. Null: not known, or too old.</summary>
internal sealed record VssSnapshot
{
    /// <summary>The driver's state.</summary>
    public DriverState? Driver { get; init; }

    /// <summary>What is known of the road's rules.</summary>
    public RoadState? Road { get; init; }

    /// <summary>The alert that is shown; null when none is, or when it may not be recorded.</summary>
    public AlertEvent? Alert { get; init; }

    /// <summary>The last stage of the last voice session.</summary>
    public VoiceSessionEvent? Voice { get; init; }

    /// <summary>Whether the cloud is connected; null without a cloud.</summary>
    public bool? CloudConnected { get; init; }
}
