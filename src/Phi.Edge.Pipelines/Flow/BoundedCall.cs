namespace Phi.Edge.Pipelines.Flow;

/// <summary>
/// Calls something that may be slow, throw, hang or ignore cancellation, and always comes back in time. At most one call runs; a newer one
/// cancels the older. A call that does not end after it was cancelled keeps its place: until it does, others are turned away, so that a hung
/// callee is not handed more and more work. Thread-safe; never throws.
/// </summary>
/// <param name="time">The clock of the limits.</param>
/// <param name="grace">How long a newer call waits for a cancelled one to end.</param>
internal sealed class BoundedCall<T>(TimeProvider time, TimeSpan grace)
    where T : class
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _newest;
    private Task _running = Task.CompletedTask;
    private long? _givenUpAt;

    /// <summary>A call that was given up still runs.</summary>
    public bool HasStraggler
    {
        get
        {
            lock (_gate)
            {
                return _givenUpAt is not null && !_running.IsCompleted;
            }
        }
    }

    /// <summary>Runs the call on a pool thread.</summary>
    /// <param name="call">What to call; its token ends with the limit, the caller or a newer call.</param>
    /// <param name="limit">How long it may take, waiting for an older one included.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<CallResult<T>> RunAsync(Func<CancellationToken, Task<T>> call, TimeSpan limit, CancellationToken cancellation)
    {
        // Never disposed: a newer call may cancel it at any moment, and it holds neither timer nor registration.
        var own = new CancellationTokenSource();
        using var timeout = new CancellationTokenSource(limit, time);
        using var late = timeout.Token.Register(own.Cancel);
        using var givenUp = cancellation.Register(own.Cancel);
        if (await EnterAsync(own) is not { } previous)
            return new CallResult<T>(CallStatus.Busy);
        try
        {
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Start(call, own) is not { } running)
                return new CallResult<T>(Reason(own, timeout.Token, cancellation));
            Task ended = running.WaitAsync(own.Token);
            await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Outcome(running, Reason(own, timeout.Token, cancellation));
        }
        finally
        {
            Leave(own);
        }
    }

    /// <summary>Takes the place of the newest call; null when one that was given up long ago still runs.</summary>
    private async Task<Task?> EnterAsync(CancellationTokenSource own)
    {
        CancellationTokenSource? older;
        Task previous;
        lock (_gate)
        {
            if (_running.IsCompleted)
                _givenUpAt = null;
            if (_givenUpAt is { } since && time.GetElapsedTime(since) >= grace)
                return null;
            (older, _newest, previous) = (_newest, own, _running);
            if (older is not null)
                GiveUp();
        }

        if (older is not null)
            await older.CancelAsync();
        return previous.WaitAsync(grace, time, own.Token);
    }

    private Task<T>? Start(Func<CancellationToken, Task<T>> call, CancellationTokenSource own)
    {
        lock (_gate)
        {
            if (_newest != own || own.IsCancellationRequested || !_running.IsCompleted)
                return null;
            _givenUpAt = null;
            var token = own.Token;
            // On the pool: what blocks or throws before its first await must not do so here.
            var running = Task.Run(() => call(token), CancellationToken.None);
            _running = running;
            return running;
        }
    }

    private void Leave(CancellationTokenSource own)
    {
        lock (_gate)
        {
            if (_newest != own)
                return;
            _newest = null;
            GiveUp();
        }
    }

    private void GiveUp() => _givenUpAt = _running.IsCompleted ? null : _givenUpAt ?? time.GetTimestamp();

    private CallStatus Reason(CancellationTokenSource own, CancellationToken timeout, CancellationToken caller)
    {
        lock (_gate)
        {
            return caller.IsCancellationRequested ? CallStatus.Cancelled
                : _newest != own ? CallStatus.Superseded
                : timeout.IsCancellationRequested ? CallStatus.Late
                : CallStatus.Busy;
        }
    }

    private static CallResult<T> Outcome(Task<T> running, CallStatus reason)
    {
        if (running.IsCompletedSuccessfully)
        {
            // It has returned, so awaiting costs nothing; the result is read without blocking.
            return new CallResult<T>(CallStatus.Done, running.GetAwaiter().GetResult());
        }

        return running.Exception?.InnerException switch
        {
            null => new CallResult<T>(reason == CallStatus.Busy ? CallStatus.Failed : reason),
            TimeoutException => new CallResult<T>(CallStatus.Late),
            var failure => new CallResult<T>(CallStatus.Failed, Failure: failure),
        };
    }
}
