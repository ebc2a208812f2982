using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>
/// What waits for the writer, in order of arrival. When it is full, the oldest message of the least valuable class that waits goes, unless the
/// newcomer is worth no more; calls of readers, of whom there are few, always fit. Adding never waits for the disk; taking blocks the writer's thread.
/// </summary>
internal sealed class OutboxQueue(int capacity, TimeSpan batchWait, TimeProvider time)
{
    /// <summary>Messages in one transaction at most: bounds how long a more valuable one can wait behind it.</summary>
    public const int LargestBatch = 256;

    private readonly object _gate = new();
    private readonly LinkedList<OutboxWork> _waiting = new();
    private readonly long _start = time.GetTimestamp();
    private int _urgent;
    private bool _completed;

    /// <summary>Adds work, or drops it or something else.</summary>
    /// <returns>What was dropped and why; null when nothing was.</returns>
    public (OutboxWork Work, AppendStatus Status)? Add(OutboxWork work)
    {
        lock (_gate)
        {
            if (_completed)
            {
                return (work, AppendStatus.Closed);
            }

            LinkedListNode<OutboxWork>? victim = null;
            if (work.Class is { } worth && _waiting.Count >= capacity && (victim = LeastValuable(worth)) is null)
            {
                return (work, AppendStatus.QueueFull);
            }

            if (victim is not null)
            {
                Remove(victim);
            }

            work.QueuedAt = time.GetElapsedTime(_start);
            _waiting.AddLast(work);
            _urgent += work.IsUrgent ? 1 : 0;
            Monitor.Pulse(_gate);
            return victim is null ? null : (victim.Value, AppendStatus.QueueFull);
        }
    }

    /// <summary>Waits for work: messages up to the next call of a reader, or one such call.</summary>
    /// <param name="longest">How long to wait for the first; infinite for ever.</param>
    /// <returns>Null when the queue is completed and empty; nothing when nothing came.</returns>
    public List<OutboxWork>? Take(TimeSpan longest)
    {
        lock (_gate)
        {
            while (WaitFor() is { } left)
            {
                if (!Monitor.Wait(_gate, _waiting.First is null ? longest : left) && _waiting.First is null)
                {
                    return [];
                }
            }

            if (_waiting.First is null)
            {
                return null;
            }

            var batch = new List<OutboxWork>();
            do
            {
                var node = _waiting.First!;
                Remove(node);
                batch.Add(node.Value);
            }
            while (batch[0].Class is not null && _waiting.First?.Value.Class is not null && batch.Count < LargestBatch);
            return batch;
        }
    }

    /// <summary>Nothing more is taken in; what waits can still be taken out.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>How long to wait for more; null when there is something to do, or nothing will come.</summary>
    private TimeSpan? WaitFor()
    {
        if (_waiting.First is not { } first)
        {
            return _completed ? null : Timeout.InfiniteTimeSpan;
        }

        if (_completed || _urgent > 0 || _waiting.Count >= Math.Min(LargestBatch, capacity))
        {
            return null;
        }

        var left = batchWait - (time.GetElapsedTime(_start) - first.Value.QueuedAt);
        return left > TimeSpan.Zero ? left : null;
    }

    private LinkedListNode<OutboxWork>? LeastValuable(MessageClass newcomer)
    {
        LinkedListNode<OutboxWork>? found = null;
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (node.Value.Class is { } worth && worth > newcomer && (found is null || worth > found.Value.Class))
            {
                found = node;
            }
        }

        return found;
    }

    private void Remove(LinkedListNode<OutboxWork> node)
    {
        _waiting.Remove(node);
        _urgent -= node.Value.IsUrgent ? 1 : 0;
    }
}
