namespace Phi.Edge.Contracts.Ports;

/// <summary>A command that the policy has allowed, on its way to the ECU.</summary>
/// <param name="Id">Idempotency key (UUIDv7): an ECU that sees it twice acts once.</param>
/// <param name="Command">Name in the command catalogue (<c>set-temperature</c>).</param>
/// <param name="Parameters">Values by parameter name, complete and in range.</param>
/// <param name="Signals">VSS signals to set, by path, in the signals' VSS units; empty when the command is no plain assignment.</param>
/// <param name="SessionId">The voice session it belongs to.</param>
/// <param name="Deadline">Until when it may be carried out, monotonic.</param>
public sealed record CommandOrder(
    Guid Id, string Command, IReadOnlyDictionary<string, SignalValue> Parameters, IReadOnlyDictionary<string, SignalValue> Signals,
    Guid SessionId, TimeSpan Deadline);
