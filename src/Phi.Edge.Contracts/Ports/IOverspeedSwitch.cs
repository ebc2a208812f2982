namespace Phi.Edge.Contracts.Ports;

/// <summary>Whether the driver wants to be warned of speeding. Off holds for one journey: every ignition turns it on again.</summary>
public interface IOverspeedSwitch
{
    /// <summary>Warnings are wanted.</summary>
    bool IsOn { get; }

    /// <summary>Turns the warnings of this journey on or off.</summary>
    void Set(bool on);
}
