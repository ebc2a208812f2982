namespace Phi.Edge.Contracts.Ports;

/// <summary>Position of the ignition (VSS Vehicle.LowVoltageSystemState).</summary>
public enum IgnitionState
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Off or locked.</summary>
    Off,

    /// <summary>Accessories only.</summary>
    Accessory,

    /// <summary>On.</summary>
    On,

    /// <summary>Cranking.</summary>
    Start,
}
