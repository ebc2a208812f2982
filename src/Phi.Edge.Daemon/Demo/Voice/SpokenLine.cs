namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>A line and its sound.</summary>
/// <param name="Line">The line.</param>
/// <param name="Samples">16 kHz mono, from the first sound to the last.</param>
internal sealed record SpokenLine(DriverLine Line, short[] Samples);
