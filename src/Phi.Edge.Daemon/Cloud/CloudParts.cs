using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>What all sessions share.</summary>
/// <param name="Outbox">Where messages wait.</param>
/// <param name="Messages">Makes them.</param>
/// <param name="Budget">What may be sent now.</param>
/// <param name="Status">What was sent.</param>
/// <param name="Timeout">Longest silence of the broker.</param>
/// <param name="MaxAttempts">Refusals until a message is undeliverable.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logger">The log.</param>
internal sealed record CloudParts(
    IOutbox Outbox, CloudMessages Messages, CloudBudget Budget, CloudStatus Status, TimeSpan Timeout, int MaxAttempts, TimeProvider Time, ILogger Logger);
