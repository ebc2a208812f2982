using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage.Sealing;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>
/// The messages on the disk. Every change is one transaction; what was appended is on the disk when the call returns. Used by one thread; throws what
/// <see cref="StorageFaults.IsExpected"/> knows.
/// </summary>
internal sealed class OutboxStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PayloadVault _vault;
    private readonly StoreClock _clock;
    private readonly Evictor _evictor;
    private readonly Inserter _inserter;
    private readonly Deliveries _deliveries;
    private readonly DeadLetters _dead;
    private readonly EntryReader _reader;
    private bool _undone;
    private bool _durable = true; // as the connection was opened

    private OutboxStore(SqliteConnection connection, OutboxOptions options, PayloadVault vault, TimeProvider time)
    {
        (_connection, _vault) = (connection, vault);
        _clock = new(connection, time);
        _evictor = new(connection, options.MaxBytes);
        _inserter = new(connection, options, vault, _evictor);
        _deliveries = new(connection);
        _dead = new(connection, options, vault);
        _reader = new(connection, vault);
    }

    /// <summary>Called before each commit; for tests.</summary>
    internal Action? BeforeCommit { get; set; }

    /// <summary>What became of messages since the store was opened; only what was committed counts.</summary>
    public StoreCounters Counters { get; private set; }

    /// <summary>Opens the database, and makes it when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and lifetimes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="destinations">Who shall get the messages; null leaves that as it is.</param>
    public static OutboxStore Open(string path, OutboxOptions options, TimeProvider time, IReadOnlyList<string>? destinations)
    {
        var vault = PayloadVault.Open(options);
        var store = new OutboxStore(OpenDatabase(path, options, vault, time), options, vault, time);
        var opened = false;
        try
        {
            if (destinations is not null)
            {
                Resealer.Run(store._connection, vault);
                store._clock.Begin();
                store.Change(_ => Destinations.Set(store._connection, destinations));
            }

            opened = true;
            return store;
        }
        finally
        {
            if (!opened)
            {
                store.Dispose();
            }
        }
    }

    private static SqliteConnection OpenDatabase(string path, OutboxOptions options, PayloadVault vault, TimeProvider time)
    {
        var opened = false;
        try
        {
            var connection = OutboxDatabase.Open(path, options.MaxBytes, time);
            opened = true;
            return connection;
        }
        finally
        {
            if (!opened)
            {
                vault.Dispose();
            }
        }
    }

    /// <summary>Stores messages in one transaction, in order.</summary>
    public IReadOnlyList<AppendResult> Append(IReadOnlyList<OutboxMessage> messages)
    {
        var results = new AppendResult[messages.Count];
        Change(now =>
        {
            _clock.Note(now);
            _evictor.Begin(now);
            for (var i = 0; i < messages.Count; i++)
            {
                results[i] = _inserter.Add(messages[i], now);
            }

            _inserter.End();
        });
        return results;
    }

    /// <summary>What waits for a destination.</summary>
    /// <param name="destination">For whom.</param>
    /// <param name="request">What of it.</param>
    public IReadOnlyList<OutboxEntry> Peek(string destination, PeekRequest request) => _reader.Peek(destination, request, _clock.Read());

    /// <summary>What waits for any destination, most valuable and oldest first.</summary>
    /// <param name="messageClass">Only this class; null for all.</param>
    /// <param name="max">Messages at most.</param>
    public IReadOnlyList<OutboxEntry> List(MessageClass? messageClass, int max) => EntryReader.List(_connection, _vault, messageClass, max);

    /// <summary>The destination has these. What is not there any more is ignored.</summary>
    public void Acknowledge(string destination, IReadOnlyCollection<long> positions) =>
        Change(_ => _deliveries.Acknowledge(destination, positions), durable: false);

    /// <summary>The destination did not take it.</summary>
    /// <param name="destination">Who.</param>
    /// <param name="position">What.</param>
    /// <param name="reason">Why.</param>
    /// <param name="permanent">It would not take it later either: the message goes to the undeliverable.</param>
    public void Fail(string destination, long position, string reason, bool permanent) => Change(now =>
    {
        if (!permanent)
        {
            _deliveries.TryLater(destination, position, now);
            return;
        }

        _dead.Add(destination, position, reason, now);
        _deliveries.Acknowledge(destination, [position]);
    }, durable: false);

    /// <summary>The oldest undeliverable messages.</summary>
    public IReadOnlyList<DeadLetter> ListDead(int max) => _dead.List(max);

    /// <summary>Lets undeliverable messages wait again.</summary>
    /// <param name="ids">Which; null for all.</param>
    /// <returns>How many.</returns>
    public int Retry(IReadOnlySet<Guid>? ids)
    {
        var letters = _dead.List(int.MaxValue).Where(letter => ids?.Contains(letter.Entry.Id) ?? true).ToList();
        Change(now => letters.ForEach(letter => _dead.Revive(letter, now)));
        return letters.Count;
    }

    /// <summary>Removes what waits of a class; null for all.</summary>
    /// <returns>How many.</returns>
    public int Purge(MessageClass? messageClass)
    {
        var count = 0;
        using var purge = new Statement(_connection, "DELETE FROM message WHERE ?1 IS NULL OR class = ?1", 1);
        Change(_ => count = purge.Execute((long?)messageClass));
        return count;
    }

    /// <summary>Removes the undeliverable.</summary>
    /// <returns>How many.</returns>
    public int PurgeDead()
    {
        var count = 0;
        using var purge = new Statement(_connection, "DELETE FROM dead_letter");
        Change(_ => count = purge.Execute());
        return count;
    }

    /// <summary>What is in the store.</summary>
    public StoreSummary Summarize() => Summary.Read(_connection, _evictor.Size());

    private void SetDurable(bool durable)
    {
        if (durable != _durable)
        {
            Execute($"PRAGMA synchronous = {(durable ? "FULL" : "NORMAL")}");
            _durable = durable;
        }
    }

    /// <summary>Runs a statement; for tests.</summary>
    internal void Execute(string sql)
    {
        using var statement = new Statement(_connection, sql);
        statement.Execute();
    }

    public void Dispose()
    {
        _inserter.Dispose();
        _evictor.Dispose();
        _deliveries.Dispose();
        _dead.Dispose();
        _reader.Dispose();
        _connection.Dispose();
        _vault.Dispose();
    }

    // What a destination has need not survive a power cut: it gets the message again, with the same id. So no sync of the disk for that; the
    // next durable commit syncs it as well.
    private void Change(Action<long> change, bool durable = true)
    {
        var now = _clock.Read();
        SetDurable(durable);
        using var transaction = new StoreTransaction(_connection);
        _evictor.ResetCounters();
        _inserter.Begin(_undone);
        _undone = true;
        change(now);
        _deliveries.CleanUp();
        BeforeCommit?.Invoke();
        transaction.Commit();
        _undone = false;
        Counters += new StoreCounters(_evictor.Evicted, _evictor.Expired, _inserter.Coalesced);
    }
}
