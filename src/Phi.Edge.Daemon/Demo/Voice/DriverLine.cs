using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>One thing the driver says.</summary>
/// <param name="Words">What.</param>
/// <param name="Start">When, from the start of the film; later if the line before is not over.</param>
/// <param name="Opening">How the daemon gets to listen.</param>
/// <param name="Expected">What it must do.</param>
/// <param name="Command">The command or question it must understand, by its name in the catalogue.</param>
internal sealed record DriverLine(string Words, TimeSpan Start, LineOpening Opening, ExpectedAnswer Expected, string Command)
{
    /// <summary>The signal that the ECU must be told to set, and its value; null when none is.</summary>
    public (string Path, SignalValue Value)? Sets { get; init; }

    /// <summary>What the answer must contain; null for any answer.</summary>
    public string? Says { get; init; }
}
