using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Inference;

namespace Phi.Edge.Daemon.Phi;

/// <summary>
/// Loads the large model beside everything else: alerts and the command grammar work while five gigabytes are read. What a glance at the
/// folder finds wrong ends the start; what fails later degrades the daemon, and voice goes on with the grammar.
/// </summary>
internal sealed partial class PhiService(
    PhiClient client, PhiLoader loader, IEnumerable<IPhiWarmUp> warmUps, IOptions<PhiOptions> options, TimeProvider time, ILogger<PhiService> logger)
    : IHostedLifecycleService, IDisposable
{
    // The host gives everybody four seconds together.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource _stopping = new();
    private Task<LoadedPhi?> _loading = Task.FromResult<LoadedPhi?>(null);

    /// <summary>Ends when the model is ready or has failed.</summary>
    internal Task Loading => _loading;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Model is not null)
            loader.Inspect();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Model is { } folder)
        {
            PhiLoading(logger, folder);
            client.Set(new PhiStatus(PhiState.Loading, "loading"));
            _loading = LoadAsync();
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (options.Value.Model is null)
            return;
        client.Set(new PhiStatus(PhiState.Stopped, "stopped"));
        var stopped = StopModelAsync();
        await stopped.WaitAsync(StopLimit, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopped.IsCompleted)
            PhiStillLoading(logger, StopLimit);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    /// <summary>On a thread of its own: reading weights blocks for minutes.</summary>
    private async Task<LoadedPhi?> LoadAsync()
    {
        var started = time.GetTimestamp();
        LoadedPhi? loaded = null;
        try
        {
            loaded = await Task.Factory.StartNew(loader.Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await WarmUpAsync(loaded);
            if (_stopping.IsCancellationRequested)
                return loaded;
            client.Set(new PhiStatus(PhiState.Ready, null, loaded.Name), loaded.Client);
            PhiReady(logger, loaded.Name, time.GetElapsedTime(started).TotalSeconds);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return loaded;
        }
        catch (Exception e) when (e is PhiInferenceException or IOException or UnauthorizedAccessException or OutOfMemoryException or DllNotFoundException)
        {
            loaded?.Unload();
            loaded = null;
            client.Set(new PhiStatus(PhiState.Failed, $"failed: {FirstLine(e.Message)}"));
            PhiFailed(logger, e.Message);
        }

        return loaded;
    }

    private async Task WarmUpAsync(LoadedPhi loaded)
    {
        // Reachable for the warm-up alone: health and the log still say that it is loading.
        client.Set(new PhiStatus(PhiState.Loading, "warming up", loaded.Name), loaded.Client);
        foreach (var warmUp in warmUps)
            await warmUp.WarmUpAsync(_stopping.Token);
    }

    private async Task StopModelAsync()
    {
        if (await _loading is { } loaded)
        {
            await Task.Run(loaded.Unload);
            PhiUnloaded(logger, loaded.Name);
        }
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', ':');
}
