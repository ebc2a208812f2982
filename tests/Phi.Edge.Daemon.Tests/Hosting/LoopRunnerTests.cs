using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Tests.Hosting;

public sealed class LoopRunnerTests
{
    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private readonly FakeLogger _logger = new();
    private readonly LoopOptions _options = new() { Restarts = 2, Pause = TimeSpan.Zero };

    private LoopRunner Runner(Action<CancellationToken> run) => new(new Loop("test", () => { }, run), _options, _time, _logger);

    [Fact]
    public async Task Run_LoopReturns_IsFine() => Assert.True(await Runner(_ => { }).RunAsync(CancellationToken.None));

    [Fact]
    public async Task Run_LoopFailsOnce_IsStartedAgain()
    {
        var runs = 0;

        var fine = await Runner(_ =>
        {
            if (++runs == 1)
            {
                throw new InvalidOperationException("once");
            }
        }).RunAsync(CancellationToken.None);

        Assert.True(fine);
        Assert.Equal(2, runs);
        Assert.Equal(EventIds.LoopFailed, Assert.Single(_logger.Collector.GetSnapshot()).Id.Id);
    }

    [Fact]
    public async Task Run_LoopKeepsFailing_GivesUpAndSaysWhy()
    {
        var fine = await Runner(_ => throw new InvalidOperationException("always")).RunAsync(CancellationToken.None);

        Assert.False(fine);
        Assert.Equal(EventIds.LoopGaveUp, _logger.LatestRecord.Id.Id);
        Assert.Equal("always", _logger.LatestRecord.Exception?.Message);
    }

    [Fact]
    public async Task Run_Cancelled_EndsWithoutAFailure()
    {
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var running = Runner(token =>
        {
            started.SetResult();
            token.WaitHandle.WaitOne();
            token.ThrowIfCancellationRequested();
        }).RunAsync(stop.Token);
        await started.Task;

        await stop.CancelAsync();

        Assert.True(await running);
        Assert.Empty(_logger.Collector.GetSnapshot());
    }

    [Fact]
    public async Task Run_EachLoop_HasAThreadOfItsOwn()
    {
        string? name = null;
        var pooled = true;

        await Runner(_ => (name, pooled) = (Thread.CurrentThread.Name, Thread.CurrentThread.IsThreadPoolThread)).RunAsync(CancellationToken.None);

        Assert.Equal("test", name);
        Assert.False(pooled);
    }
}
