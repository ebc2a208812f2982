using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Scheduling;

/// <summary>
/// One model, many callers. A single thread steps the most urgent request: highest priority, then nearest deadline, then first
/// come. A more urgent one takes over after the current step; the other keeps its cache and goes on later.
/// </summary>
internal sealed partial class InferenceScheduler : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<GenerationTask> _tasks = [];
    private readonly List<GenerationTask> _ended = []; // the model's thread only
    private readonly DecodingEngine _engine;
    private readonly int _maxRequests;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly PhiMetrics _metrics;
    private readonly Action _afterRequest;
    private readonly RunOptions _options = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly Thread _thread;
    private GenerationTask? _running;
    private long _arrivals;
    private volatile bool _stopping;

    /// <summary>Starts the model's thread.</summary>
    public InferenceScheduler(DecodingEngine engine, int maxRequests, TimeProvider time, PhiMetrics metrics, ILogger logger, Action afterRequest)
    {
        (_engine, _maxRequests, _time, _metrics, _logger, _afterRequest) = (engine, maxRequests, time, metrics, logger, afterRequest);
        _thread = new Thread(Loop) { IsBackground = true, Name = "phi-model" };
        _thread.Start();
    }

    /// <summary>Takes a request; its tokens come through the task.</summary>
    public GenerationTask Submit(GenerationRequest request)
    {
        request.Sampling.Validate();
        _engine.Pool.EnsureFits(request.Prompt.Length + request.MaxNewTokens);
        var graph = _engine.Decoder.Graph;
        var task = new GenerationTask(request, new Sampler(request.Sampling, graph.Vocabulary, _engine.Scratch), _time);
        if (request.Deadline is { } deadline)
            task.Due = task.Submitted + (long)(deadline.TotalSeconds * _time.TimestampFrequency);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            Supersede(request.SourceKey);
            if (_tasks.Count(t => !t.IsCompleted) >= _maxRequests)
                throw new PhiBusyException($"{_maxRequests} requests are waiting already. Try again later, or raise PhiModelOptions.MaxRequests.");
            task.Arrival = _arrivals++;
            _tasks.Add(task);
            _metrics.QueueChanged(1);
        }

        _work.Release();
        return task;
    }

    /// <summary>Ends a request; the step under way is told to stop.</summary>
    public void Abort(GenerationTask task, Exception reason)
    {
        if (!task.Abort(reason))
            return;
        lock (_gate)
        {
            if (_running == task)
                _options.Terminate = true;
        }
    }

    /// <summary>
    /// Ends all requests; the thread frees the engine and ends. Waits for it, unless the thread itself calls (a listener of the
    /// metrics runs on it).
    /// </summary>
    public void Dispose()
    {
        GenerationTask[] open;
        lock (_gate)
        {
            if (_stopping)
                return;
            _stopping = true;
            open = [.. _tasks];
        }

        foreach (var task in open)
            Abort(task, new ObjectDisposedException("PhiModel"));
        _work.Release();
        if (Thread.CurrentThread == _thread)
            return;
        _thread.Join();
        _work.Dispose();
    }

    private void Loop()
    {
        GenerationTask? previous = null;
        while (!_stopping)
        {
            if (Next() is not { } task)
            {
                _work.Wait();
                continue;
            }

            if (previous is { IsCompleted: false } && previous != task)
                Preempted(previous.Request.Priority, task.Request.Priority);
            previous = task;
            Step(task);
        }

        lock (_gate)
            Sweep();
        Finish();
        _engine.Dispose();
        _options.Dispose();
    }

    private void Step(GenerationTask task)
    {
        try
        {
            _engine.Step(task, _options);
        }
        catch (PhiInferenceException e)
        {
            task.Abort(e);
        }
        catch (OnnxRuntimeException e)
        {
            task.Abort(new PhiRuntimeException($"ONNX Runtime failed: {e.Message}", e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OutOfMemoryException or IOException)
        {
            task.Abort(new PhiRuntimeException($"The request failed in a step: {e.Message}", e));
        }

        lock (_gate)
        {
            _running = null;
            _options.Terminate = false;
        }
    }

    private GenerationTask? Next()
    {
        GenerationTask? best = null;
        lock (_gate)
        {
            Sweep();
            foreach (var task in _tasks)
            {
                if (best is null || IsMoreUrgent(task, best))
                    best = task;
            }

            _running = best;
        }

        Finish();
        return best;
    }

    private static bool IsMoreUrgent(GenerationTask a, GenerationTask b) =>
        a.Request.Priority != b.Request.Priority ? a.Request.Priority > b.Request.Priority
        : a.Due != b.Due ? a.Due < b.Due
        : a.Arrival < b.Arrival;

    /// <summary>Takes out what is complete, and fails what is late.</summary>
    private void Sweep()
    {
        var now = 0L;
        for (var i = _tasks.Count - 1; i >= 0; i--)
        {
            var task = _tasks[i];
            if (task.Due != long.MaxValue && !task.IsCompleted && (now != 0 ? now : now = _time.GetTimestamp()) >= task.Due)
                task.Abort(Late(task.Request));
            if (!task.IsCompleted)
                continue;
            _tasks.RemoveAt(i);
            _ended.Add(task);
        }
    }

    /// <summary>Frees what ended requests held, outside the lock: closing encoders takes time, and listeners of the metrics are others' code.</summary>
    private void Finish()
    {
        foreach (var task in _ended)
        {
            _engine.Release(task);
            _metrics.Completed(task);
            _afterRequest();
        }

        _ended.Clear();
    }

    public static PhiDeadlineException Late(GenerationRequest request) =>
        new($"The answer was not complete within {request.Deadline?.TotalMilliseconds} ms. Ask for fewer tokens, raise the priority, or allow more time.");

    private void Supersede(string? key)
    {
        if (key is null)
            return;
        foreach (var older in _tasks)
        {
            if (older.Request.SourceKey != key || !older.Abort(new PhiSupersededException($"A newer request from '{key}' replaced this one.")))
                continue;
            if (_running == older)
                _options.Terminate = true;
        }
    }

    private void Preempted(int previous, int next)
    {
        _metrics.Preempted();
        LogPreempted(_logger, previous, next);
    }
}
