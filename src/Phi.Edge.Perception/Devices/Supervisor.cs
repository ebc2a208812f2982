using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Devices;

/// <summary>
/// Keeps one device running. Whatever goes wrong, it says so and tries again: a device may be missing at start, be unplugged,
/// stall, send garbage or hang in its driver.
/// </summary>
/// <typeparam name="TRead">What one read comes to.</typeparam>
/// <typeparam name="TSink">Where what was read goes.</typeparam>
internal abstract class Supervisor<TRead, TSink>
{
    /// <summary>The heart beats at least this often, whatever the source does.</summary>
    internal static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(1);

    /// <summary>A stream that has lasted this long was no flicker: the next failure is retried soon again.</summary>
    internal static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(5);

    /// <summary>A spoilt read now and then is not worth opening the device again; that many in a row are.</summary>
    internal const int MostErrorsInARow = 5;

    private readonly WatchLimits _limits;
    private readonly Func<ISourceFeed<TRead>> _open;
    private readonly bool _endIsFinal;
    private readonly TimeProvider _time;
    private readonly Backoff _backoff;
    private string? _toldProblem;
    private int _errors;

    /// <param name="limits">Time limits.</param>
    /// <param name="open">Makes the source, anew for each try; it is opened, read and disposed on one thread.</param>
    /// <param name="endIsFinal">The source's end is the device's end.</param>
    /// <param name="time">Measures stalls and back-off.</param>
    /// <param name="random">Jitter.</param>
    protected Supervisor(WatchLimits limits, Func<ISourceFeed<TRead>> open, bool endIsFinal, TimeProvider time, Random random)
    {
        (_limits, _open, _endIsFinal, _time) = (limits, open, endIsFinal, time);
        _backoff = new Backoff(limits.BackoffMin, limits.BackoffMax, random);
    }

    /// <summary>What the device is called in messages: <c>camera</c>.</summary>
    protected abstract string Device { get; }

    /// <summary>What it delivers, in messages: <c>picture</c>.</summary>
    protected abstract string Content { get; }

    /// <summary>Delivers until cancelled or, where the end is final, to the end. Blocks.</summary>
    public void Run(TSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        using var reported = new TimedSignal(_time);
        var crew = new ReaderCrew<TRead>(_open, reported);
        while (!cancellationToken.IsCancellationRequested)
        {
            var end = Stream(crew, reported, sink, heartbeat, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return;

            if (end.IsEnd && _endIsFinal)
            {
                OnEnded();
                return;
            }

            var wait = _backoff.Next();
            // One warning for each new problem; its repetitions would fill the log of a car that was sold without this device.
            OnRetrying(end.Problem, wait, isNew: end.Problem != _toldProblem);
            _toldProblem = end.Problem;
            Pause(wait, reported, heartbeat, cancellationToken);
        }
    }

    /// <summary>Hands a read on, or says what is wrong with it.</summary>
    protected abstract Intake Take(in TRead read, TSink sink);

    /// <summary>The end was final.</summary>
    protected abstract void OnEnded();

    /// <summary>The source is over; it is opened again after the wait.</summary>
    protected abstract void OnRetrying(string problem, TimeSpan wait, bool isNew);

    private StreamEnd Stream(
        ReaderCrew<TRead> crew, TimedSignal reported, TSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        if (!crew.TryStart(out var reader))
        {
            return new(
                $"{ReaderCrew<TRead>.MostHanging} reads hang in the driver; unplug the {Device} or restart the machine", IsEnd: false);
        }

        try
        {
            return Watch(reader, reported, sink, heartbeat, cancellationToken);
        }
        finally
        {
            crew.Dismiss(reader);
        }
    }

    private StreamEnd Watch(
        SourceReader<TRead> reader, TimedSignal reported, TSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var start = _time.MonotonicNow();
        var (limit, deadline) = (_limits.Open, start + _limits.Open);
        _errors = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            heartbeat.Beat();
            var now = _time.MonotonicNow();
            if (reader.TryTake(out var report))
            {
                if (Take(report, sink, out var alive) is { } end)
                    return end;

                if (alive)
                    (limit, deadline) = (_limits.Stall, now + _limits.Stall);
                if (now - start >= StableAfter)
                    _backoff.Reset();
            }
            else if (now >= deadline)
            {
                return new($"no {Content} for {limit.TotalSeconds:0.#} s", IsEnd: false);
            }
            else
            {
                reported.Wait(Shorter(deadline - now, BeatInterval), cancellationToken);
            }
        }

        return default;
    }

    /// <summary>Handles a report; a value is why the stream is over.</summary>
    private StreamEnd? Take(in ReaderReport<TRead> report, TSink sink, out bool alive)
    {
        report.Crash?.Throw();
        alive = report.Event == ReaderEvent.Opened;
        if (report.Event != ReaderEvent.Read)
            return report.Event == ReaderEvent.OpenFailed ? new StreamEnd(report.Problem!, IsEnd: false) : null;

        var (kind, problem) = Take(report.Read!, sink);
        alive = kind is IntakeKind.Delivered or IntakeKind.Dropped;
        switch (kind)
        {
            case IntakeKind.Delivered:
                (_errors, _toldProblem) = (0, null);
                return null;
            case IntakeKind.Dropped:
                return null;
            case IntakeKind.Spoilt:
                return ++_errors >= MostErrorsInARow ? new StreamEnd(problem!, IsEnd: false) : null;
            default:
                return new StreamEnd(problem!, IsEnd: kind == IntakeKind.Ended);
        }
    }

    private void Pause(TimeSpan wait, TimedSignal signal, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var until = _time.MonotonicNow() + wait;
        while (!cancellationToken.IsCancellationRequested)
        {
            heartbeat.Beat();
            var left = until - _time.MonotonicNow();
            if (left <= TimeSpan.Zero)
                return;

            signal.Wait(Shorter(left, BeatInterval), cancellationToken);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
