namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>What a test needs that a fresh checkout does not have.</summary>
[Flags]
internal enum Need
{
    /// <summary>The prepared models.</summary>
    Models = 1,

    /// <summary>The clip of a talking face that one of the npm packages carries.</summary>
    Clip = 2,

    /// <summary>mosquitto.</summary>
    Mosquitto = 4,
}
