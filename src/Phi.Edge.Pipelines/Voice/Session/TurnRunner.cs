namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>
/// Runs what is slow beside the conversation's loop and reports its result with the number of the turn it belongs to. Used by that loop.
/// </summary>
internal sealed class TurnRunner(Action<SessionInput> report) : IDisposable
{
    private CancellationTokenSource _end = new();

    /// <summary>The turn that results must belong to.</summary>
    public long Current { get; private set; }

    /// <summary>Ends with the turn.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Results of what was begun before are ignored from here on, and what can be stopped is.</summary>
    public long Next()
    {
        _end.Cancel();
        _end.Dispose();
        _end = new CancellationTokenSource();
        return ++Current;
    }

    /// <summary>Reports the result when it is there; a failure as a <see cref="FaultInput"/>; nothing when it was cancelled.</summary>
    public void Watch<T>(Task<T> task, Func<T, SessionInput> input) => _ = ReportAsync(task, input);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task ReportAsync<T>(Task<T> task, Func<T, SessionInput> input)
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (task.IsCompletedSuccessfully)
        {
            report(input(await task));
        }
        else if (task.Exception is { InnerException: { } failure })
        {
            report(new FaultInput(failure));
        }
    }
}
