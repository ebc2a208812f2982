using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>
/// Runs one loop on its own thread and starts it again when it throws, within a budget. This is one of the three places that catch
/// every exception: whatever a loop throws, the others go on until the budget says that it is hopeless.
/// </summary>
internal sealed partial class LoopRunner(Loop loop, LoopOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Runs to the end.</summary>
    /// <returns>True when the loop was cancelled or done; false when it failed for good.</returns>
    public async Task<bool> RunAsync(CancellationToken stopping)
    {
        var budget = new RestartBudget(options.Restarts, options.Window, options.Pause);
        var start = time.GetTimestamp();
        while (true)
        {
            var failure = await RunOnceAsync(stopping);
            if (failure is null || stopping.IsCancellationRequested)
            {
                return true;
            }

            if (budget.Fail(time.GetElapsedTime(start)) is not { } pause)
            {
                LoopGaveUp(logger, loop.Name, options.Restarts, options.Window, failure);
                return false;
            }

            LoopFailed(logger, loop.Name, pause, failure);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<Exception?> RunOnceAsync(CancellationToken stopping)
    {
        var done = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => done.SetResult(Guarded(stopping))) { IsBackground = true, Name = loop.Name };
        thread.Start();
        return done.Task;
    }

#pragma warning disable CA1031 // The loop runner is one of the three places that may catch everything.
    private Exception? Guarded(CancellationToken stopping)
    {
        try
        {
            loop.Run(stopping);
            return null;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
#pragma warning restore CA1031
}
