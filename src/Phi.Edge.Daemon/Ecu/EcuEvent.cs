using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>What the simulated ECU did with a command.</summary>
/// <param name="At">When it was done with it.</param>
/// <param name="Request">The command.</param>
/// <param name="Reply">The answer; null when it kept silent.</param>
/// <param name="Repeated">The command was known: it acted once, and answered the same again.</param>
internal sealed record EcuEvent(DateTimeOffset At, CommandRequestMessage Request, CommandReplyMessage? Reply, bool Repeated);
