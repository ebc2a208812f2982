namespace Phi.Edge.Contracts.Ports;

/// <summary>What became of a command.</summary>
/// <param name="Status">Whether it was carried out.</param>
/// <param name="Reason">Why not, as the ECU or the channel says; null when done.</param>
/// <param name="RoundTrip">From handing it over until the answer, or until giving up.</param>
/// <param name="Values">What the ECU reports back by VSS path or result name (the value after the change, the answer to a question).</param>
public sealed record CommandResult(
    CommandStatus Status, string? Reason, TimeSpan RoundTrip, IReadOnlyDictionary<string, SignalValue> Values);
