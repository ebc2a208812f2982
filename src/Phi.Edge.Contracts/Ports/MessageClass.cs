namespace Phi.Edge.Contracts.Ports;

/// <summary>What a stored message is worth when there is little time or room, most valuable first.</summary>
public enum MessageClass
{
    /// <summary>An alert of the highest level. Never given up for lack of room.</summary>
    CriticalAlert,

    /// <summary>Any other alert.</summary>
    Alert,

    /// <summary>Something that happened once.</summary>
    Event,

    /// <summary>How something is; only the latest counts.</summary>
    State,

    /// <summary>Figures for statistics.</summary>
    Telemetry,
}
