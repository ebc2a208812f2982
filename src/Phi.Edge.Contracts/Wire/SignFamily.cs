namespace Phi.Edge.Contracts.Wire;

/// <summary>Which convention a sign's design follows.</summary>
public enum SignFamily
{
    /// <summary>The name does not tell.</summary>
    Unknown,

    /// <summary>Vienna Convention on Road Signs and Signals: most of the world outside the Americas.</summary>
    Vienna,

    /// <summary>Manual on Uniform Traffic Control Devices: the United States, and designs derived from it.</summary>
    Mutcd,
}
