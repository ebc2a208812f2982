namespace Phi.Edge.Contracts.Wire;

/// <summary>Position of the ignition, after VSS <c>Vehicle.LowVoltageSystemState</c>.</summary>
public enum IgnitionPosition
{
    /// <summary>Off or locked.</summary>
    Off,

    /// <summary>Accessories only.</summary>
    Accessory,

    /// <summary>On.</summary>
    On,

    /// <summary>Cranking.</summary>
    Start,
}
