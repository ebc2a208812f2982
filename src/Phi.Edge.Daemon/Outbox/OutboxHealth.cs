using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>The outbox's part of the health report.</summary>
internal sealed class OutboxHealth(OutboxStatus status, IOptions<OutboxOptions> options) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        var busy = status.BusyFor;
        var problem = busy > options.Value.StalledAfter ? $"the disk has not answered for {busy.TotalSeconds:F0} s" : status.Problem;
        var (summary, counters) = (status.Summary, status.Counters);
        report.Component("outbox", problem is null ? HealthStatus.Ok : HealthStatus.Failing, problem)
            .Counter("outbox.stored", status.CountOf(AppendStatus.Stored))
            .Counter("outbox.waiting", summary?.Waiting ?? 0)
            .Counter("outbox.bytes", summary?.Bytes ?? 0)
            .Counter("outbox.undeliverable", summary?.DeadLetters ?? 0)
            .Counter("outbox.evicted", counters.Evicted)
            .Counter("outbox.expired", counters.Expired)
            .Counter("outbox.replaced", counters.Coalesced)
            .Counter("outbox.lost.queue-full", status.CountOf(AppendStatus.QueueFull))
            .Counter("outbox.lost.no-room", status.CountOf(AppendStatus.NoRoom))
            .Counter("outbox.lost.too-large", status.CountOf(AppendStatus.TooLarge))
            .Counter("outbox.lost.storage-failed", status.CountOf(AppendStatus.StorageFailed));
    }
}
