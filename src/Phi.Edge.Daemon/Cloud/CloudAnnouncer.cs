using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Tells the car on <c>cloud/state</c> how it stands with the cloud: at once when that changes, and how much waits now and then.</summary>
internal sealed class CloudAnnouncer(
    CloudStatus status, CloudBudget budget, OutboxStatus outbox, OutgoingQueue queue, IOptions<CloudOptions> options, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private CloudStateMessage? _last;
    private long _at;

    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            Announce();
        }
        while (await NextAsync(timer, stopping));
        Announce();
    }

    /// <summary>One look; announces when due.</summary>
    internal void Announce()
    {
        var (link, summary) = (status.Link, outbox.Summary);
        var oldest = summary?.Classes.Where(c => c.Oldest is not null).Min(c => c.Oldest);
        var state = new CloudStateMessage
        {
            Status = link.Connected ? Availability.Online : Availability.Offline,
            Since = link.Since,
            Reason = link.Problem,
            Backlog = summary?.Waiting ?? 0,
            OldestSeconds = oldest is { } at ? Bounded.NumberOr((time.GetUtcNow() - at).TotalSeconds, 0, 0, 1e9, 0) : null,
            Metered = budget.IsMetered,
        };
        var due = _last is null || (time.GetElapsedTime(_at) >= options.Value.AnnounceEvery && state != _last);
        if (due || state with { Backlog = 0, OldestSeconds = null } != _last! with { Backlog = 0, OldestSeconds = null })
        {
            (_last, _at) = (state, time.GetTimestamp());
            queue.Post(state);
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
