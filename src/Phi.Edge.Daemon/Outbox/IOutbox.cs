using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>Stores messages and gives them to whoever forwards them. Safe from any thread; no call waits for the disk.</summary>
internal interface IOutbox
{
    /// <summary>Stores a message.</summary>
    /// <param name="messageClass">What it is worth.</param>
    /// <param name="make">Makes it, on the outbox's own thread: whoever has an alert does not wait for JSON.</param>
    /// <returns>Completes when it is on the disk or is given up; never faults.</returns>
    Task<AppendResult> Append(MessageClass messageClass, Func<OutboxMessage> make);

    /// <summary>What waits for a destination: the most valuable class first, each in order.</summary>
    /// <param name="destination">For whom.</param>
    /// <param name="request">What of it.</param>
    /// <exception cref="StorageException">The disk refused; also from the methods below.</exception>
    Task<IReadOnlyList<OutboxEntry>> Peek(string destination, PeekRequest request);

    /// <summary>The destination has these; they are not given to it again.</summary>
    Task Acknowledge(string destination, IReadOnlyCollection<OutboxEntry> entries);

    /// <summary>The destination did not take it.</summary>
    /// <param name="destination">Who.</param>
    /// <param name="entry">What.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="permanent">It would not take it later either: it goes to the undeliverable. Else it, and its stream, wait 1 s to 5 min.</param>
    Task Fail(string destination, OutboxEntry entry, string reason, bool permanent);

    /// <summary>Lets all undeliverable messages wait again.</summary>
    /// <returns>How many.</returns>
    Task<int> RetryAsync();

    /// <summary>Waits until something was stored since the last call. For one reader.</summary>
    ValueTask WaitAsync(CancellationToken cancellationToken);
}
