namespace Phi.Edge.Pipelines.Flow;

/// <summary>
/// A bounded hand-over to one consumer in which the newest items win: when it is full, the oldest is dropped, disposed and
/// counted. Posting never blocks; taking blocks a dedicated thread. Neither allocates.
/// </summary>
/// <remarks>
/// A ring under a monitor instead of a channel: the consumer is a thread of its own, and a blocking read of a channel
/// would allocate a task per wait.
/// </remarks>
/// <typeparam name="T">What is handed over; disposed when dropped, if it can be.</typeparam>
public sealed class Mailbox<T> : IDisposable where T : class
{
    private readonly object _gate = new();
    private readonly T?[] _ring;
    private int _first;
    private int _count;
    private long _posted;
    private long _dropped;
    private bool _completed;

    /// <param name="capacity">Items that may wait, at least 1.</param>
    public Mailbox(int capacity = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _ring = new T?[capacity];
    }

    /// <summary>Items waiting now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Items posted since start, dropped ones included.</summary>
    public long Posted => Interlocked.Read(ref _posted);

    /// <summary>Items that were dropped before anyone took them.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Nothing waits and nothing more will come.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_gate)
            {
                return _completed && _count == 0;
            }
        }
    }

    /// <summary>Hands the item over, which belongs to the mailbox from here on. After <see cref="Complete"/> it is dropped at once.</summary>
    public void Post(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        T? victim;
        lock (_gate)
        {
            _posted++;
            victim = _completed ? item : Enqueue(item);
            if (victim is not null)
            {
                _dropped++;
            }

            Monitor.Pulse(_gate);
        }

        // Outside the lock: disposing runs the owner's code.
        (victim as IDisposable)?.Dispose();
    }

    /// <summary>Waits for the oldest item, which then belongs to the caller.</summary>
    /// <param name="timeout">How long to wait at most; zero looks and returns.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null on timeout, on cancellation and when the mailbox is completed and empty.</returns>
    public T? Take(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);

        // Registered outside the lock: disposing a registration waits for a callback that wants the lock.
        using var wake = cancellationToken.UnsafeRegister(static mailbox => ((Mailbox<T>)mailbox!).Wake(), this);
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        lock (_gate)
        {
            while (_count == 0 && !_completed && !cancellationToken.IsCancellationRequested)
            {
                var left = deadline - Environment.TickCount64;
                if (left <= 0)
                {
                    return null;
                }

                Monitor.Wait(_gate, TimeSpan.FromMilliseconds(Math.Min(left, int.MaxValue)));
            }

            return _count == 0 || cancellationToken.IsCancellationRequested ? null : Dequeue();
        }
    }

    /// <summary>Nothing more will be posted; what waits can still be taken.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Completes the mailbox and drops what waits.</summary>
    public void Dispose()
    {
        Complete();
        while (true)
        {
            T victim;
            lock (_gate)
            {
                if (_count == 0)
                {
                    return;
                }

                victim = Dequeue();
                _dropped++;
            }

            (victim as IDisposable)?.Dispose();
        }
    }

    private T? Enqueue(T item)
    {
        var victim = _count == _ring.Length ? Dequeue() : null;
        _ring[(_first + _count) % _ring.Length] = item;
        _count++;
        return victim;
    }

    private T Dequeue()
    {
        var item = _ring[_first]!;
        _ring[_first] = null;
        _first = (_first + 1) % _ring.Length;
        _count--;
        return item;
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
