using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Tests.Hosting;

public sealed class LoopServiceTests
{
    private static IHost Host(params Loop[] loops)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DaemonExit>().AddHostedService<LoopService>();
        builder.Services.Configure<LoopOptions>(o => (o.Restarts, o.Pause) = (0, TimeSpan.Zero));
        foreach (var loop in loops)
        {
            builder.Services.AddSingleton(loop);
        }

        return builder.Build();
    }

    private static void UntilCancelled(CancellationToken token)
    {
        token.WaitHandle.WaitOne();
        token.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task Loop_FailsForGood_StopsTheHostWithANonZeroCode()
    {
        using var host = Host(new Loop("good", () => { }, UntilCancelled), new Loop("bad", () => { }, _ => throw new InvalidOperationException()));
        var exit = host.Services.GetRequiredService<DaemonExit>();

        await host.RunAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(ExitCodes.LoopFailed, exit.Code);
    }

    [Fact]
    public async Task Loop_ThatEndsTheDaemonIsDone_StopsTheHostCleanly()
    {
        using var host = Host(new Loop("good", () => { }, UntilCancelled), new Loop("clip", () => { }, _ => { }, EndsDaemon: true));
        var exit = host.Services.GetRequiredService<DaemonExit>();

        await host.RunAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(ExitCodes.Ok, exit.Code);
    }

    [Fact]
    public async Task Start_WarmsEveryLoopUpBeforeTheHostHasStarted()
    {
        var warm = new List<string>();
        using var host = Host(new Loop("a", () => warm.Add("a"), UntilCancelled), new Loop("b", () => warm.Add("b"), UntilCancelled));
        string[]? atStart = null;
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => atStart = [.. warm]);

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal(new[] { "a", "b" }, atStart!);
    }

    [Fact]
    public async Task Start_WarmUpFails_TheHostDoesNotStart()
    {
        using var host = Host(new Loop("a", () => throw new StartupException("no model", ExitCodes.Unavailable), UntilCancelled));

        var failure = await Assert.ThrowsAsync<StartupException>(() => host.StartAsync());

        Assert.Equal(ExitCodes.Unavailable, failure.ExitCode);
    }
}
