namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>A VSS signal that answers a question.</summary>
/// <param name="Path">VSS path.</param>
/// <param name="When">Applies only when these parameters have these values; empty for always.</param>
public sealed record SignalReading(string Path, IReadOnlyDictionary<string, Contracts.Ports.SignalValue> When);
