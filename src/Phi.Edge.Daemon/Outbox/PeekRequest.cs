using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>What a destination wants to see of what waits for it.</summary>
/// <param name="Max">Messages at most.</param>
/// <param name="MaxBytes">Bytes of payload at most; the first message is given whatever its size.</param>
/// <param name="After">For each class, the position it has seen already; null to begin with the first that waits.</param>
/// <param name="Except">Positions that it has seen and that are on their way; null for none.</param>
/// <param name="Lowest">The least valuable class it wants now.</param>
internal sealed record PeekRequest(
    int Max, long MaxBytes = long.MaxValue, IReadOnlyList<long>? After = null, IReadOnlySet<long>? Except = null,
    MessageClass Lowest = MessageClass.Telemetry);
