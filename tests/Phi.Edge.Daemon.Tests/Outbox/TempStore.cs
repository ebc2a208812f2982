using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Tests.Outbox;

/// <summary>A store in a folder of its own, and a clock that stands still.</summary>
internal sealed class TempStore : IDisposable
{
    public const string Cloud = OutboxOptions.Cloud;

    private OutboxStore? _store;

    public TempStore(OutboxOptions? options = null)
    {
        Folder = Directory.CreateTempSubdirectory("phi-edge-outbox-").FullName;
        Options = options ?? new OutboxOptions();
        Options.Path = Path;
    }

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "outbox.db");

    public OutboxOptions Options { get; }

    public CarClock Time { get; } = new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    public OutboxStore Store => _store ??= Open(Cloud);

    public OutboxStore Open(params string[] destinations) => OutboxStore.Open(Path, Options, Time, destinations);

    /// <summary>As a new start of the daemon.</summary>
    public OutboxStore Reopen()
    {
        Close();
        return Store;
    }

    public void Close()
    {
        _store?.Dispose();
        _store = null;
    }

    /// <summary>Stores messages in one transaction.</summary>
    public IReadOnlyList<AppendResult> Append(params OutboxMessage[] messages) => Store.Append(messages);

    /// <summary>What waits for the cloud.</summary>
    public IReadOnlyList<OutboxEntry> Peek(int max = 1000) => Store.Peek(Cloud, new PeekRequest(max));

    /// <summary>Texts of what waits for the cloud.</summary>
    public string[] Texts() => [.. Peek().Select(entry => Messages.TextOf(entry.Payload))];

    public void Acknowledge(params IEnumerable<OutboxEntry> entries) => Store.Acknowledge(Cloud, [.. entries.Select(entry => entry.Position)]);

    public long Count(MessageClass messageClass) => Store.Summarize().Classes.Single(c => c.Class == messageClass).Count;

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
