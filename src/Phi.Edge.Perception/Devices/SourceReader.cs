using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Phi.Edge.Perception.Devices;

/// <summary>
/// Opens and reads one source on its own thread and hands over one report at a time. Whoever supervises it can walk away
/// from a thread that hangs in a driver: it closes its source and ends whenever the driver lets go.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "No timer and no wait handle: nothing to dispose, and a hanging thread may need it.")]
internal sealed class SourceReader<TRead>
{
    private readonly object _gate = new();
    private readonly ISourceFeed<TRead> _source;
    private readonly TimedSignal _reported;
    private readonly Thread _thread;
    private readonly CancellationTokenSource _stop = new();
    private ReaderReport<TRead> _report;
    private bool _full;

    /// <param name="source">Disposed by the reader's thread when it ends.</param>
    /// <param name="reported">Set with every report.</param>
    public SourceReader(ISourceFeed<TRead> source, TimedSignal reported)
    {
        (_source, _reported) = (source, reported);
        _thread = new Thread(Run) { IsBackground = true, Name = $"read {source.Name}" };
        _thread.Start();
    }

    public bool HasEnded => !_thread.IsAlive;

    public bool TryTake(out ReaderReport<TRead> report)
    {
        lock (_gate)
        {
            (report, var full) = (_report, _full);
            (_report, _full) = (default, false);
            if (full)
                Monitor.PulseAll(_gate);
            return full;
        }
    }

    /// <summary>Tells the thread to end, and gives it a moment to do so.</summary>
    public void Abandon(TimeSpan patience)
    {
        _stop.Cancel();
        lock (_gate)
        {
            Discard(_report);
            (_report, _full) = (default, false);
            Monitor.PulseAll(_gate);
        }

        _thread.Join(patience);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Carried to the supervisor's thread, where it is thrown again.")]
    private void Run()
    {
        try
        {
            using (_source)
            {
                OpenAndRead(_stop.Token);
            }
        }
        catch (Exception defect)
        {
            Report(new(ReaderEvent.Crashed, default, null, ExceptionDispatchInfo.Capture(defect)));
        }
    }

    private void OpenAndRead(CancellationToken stop)
    {
        if (!_source.TryOpen(stop, out var problem))
        {
            Report(new(ReaderEvent.OpenFailed, default, problem, null));
            return;
        }

        var goOn = Report(new(ReaderEvent.Opened, default, null, null));
        while (goOn)
        {
            var read = _source.Read(stop);
            goOn = Report(new(ReaderEvent.Read, read, null, null)) && !_source.IsLast(read);
        }
    }

    /// <summary>Waits until the last report was taken.</summary>
    /// <returns>False when nobody listens any more.</returns>
    private bool Report(in ReaderReport<TRead> report)
    {
        lock (_gate)
        {
            while (_full && !_stop.IsCancellationRequested)
                Monitor.Wait(_gate);
            if (_stop.IsCancellationRequested)
            {
                Discard(report);
                return false;
            }

            (_report, _full) = (report, true);
        }

        _reported.Set();
        return true;
    }

    private void Discard(in ReaderReport<TRead> report)
    {
        if (report.Event == ReaderEvent.Read)
            _source.Discard(report.Read!);
    }
}
