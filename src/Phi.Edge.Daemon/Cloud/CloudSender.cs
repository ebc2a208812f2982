using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// Sends what waits in the outbox, most valuable first, several on their way at a time, and notes in the outbox what the broker has confirmed. What
/// was on its way when the connection breaks is sent again over the next, in order, with the same id.
/// </summary>
internal sealed class CloudSender(
    IOutbox outbox, CloudMessages messages, CloudBudget budget, CloudStatus status, IOptions<CloudOptions> options, TimeProvider time,
    ILogger<CloudSession> logger)
{
    private readonly CloudParts _parts = new(outbox, messages, budget, status, options.Value.Timeout, options.Value.MaxAttempts, time, logger);
    private CloudSession? _last;

    /// <summary>What was on its way when the last session ended.</summary>
    public IReadOnlyCollection<OutboxEntry> Unanswered => _last?.Flying ?? [];

    /// <summary>Sends until cancelled, or until the connection fails or the broker is silent, which throws.</summary>
    public Task RunAsync(IMqttClient client, CloudLimits limits, CancellationToken cancellationToken)
    {
        _last = new CloudSession(client, limits, _parts);
        return _last.RunAsync(cancellationToken);
    }
}
