using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Cloud.Down;

namespace Phi.Edge.Daemon.Tests.Cloud.Down;

public sealed class LogLevelsTests
{
    [Fact]
    public void Set_ForAWhile_HoldsForItsPartAndThenEnds()
    {
        var time = new FakeTimeProvider();
        using var levels = new LogLevels(time);
        using var recent = new RecentLog(time);
        var services = new ServiceCollection().AddLogging(builder => builder.AddProvider(recent).AddFilter("Phi", LogLevel.Information))
            .AddSingleton<IConfigureOptions<LoggerFilterOptions>>(levels).AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(levels);
        using var provider = services.BuildServiceProvider();
        var ours = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Phi.Edge.Daemon.Cloud.CloudConnection");
        var other = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Phi.Edge.Pipelines.X");
        Assert.False(ours.IsEnabled(LogLevel.Debug));

        levels.Set("Phi.Edge.Daemon", LogLevel.Debug, TimeSpan.FromMinutes(5));
        Assert.True(ours.IsEnabled(LogLevel.Debug));
        Assert.False(other.IsEnabled(LogLevel.Debug));

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(ours.IsEnabled(LogLevel.Debug));
    }
}
