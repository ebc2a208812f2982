using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Tests.Health;

public sealed class SystemdWatchdogTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeLogger<SystemdWatchdog> _logger = new();
    private readonly CountingNotifier _notifier = new();
    private readonly HeartbeatRegistry _heartbeats;
    private readonly SystemdWatchdog _watchdog;

    public SystemdWatchdogTests()
    {
        _heartbeats = new HeartbeatRegistry(Options.Create(new HealthOptions { StaleAfter = TimeSpan.FromSeconds(10) }), _time);
        _watchdog = new SystemdWatchdog(_notifier, _heartbeats, _logger);
    }

    [Fact]
    public void Feed_AllLoopsFresh_NotifiesSystemd()
    {
        _heartbeats.Create("camera").Beat();
        _time.Advance(TimeSpan.FromSeconds(9));

        Assert.True(_watchdog.FeedOnce());
        Assert.Equal(1, _notifier.Count);
    }

    [Fact]
    public void Feed_OneLoopHangs_HoldsBackAndNamesIt()
    {
        _heartbeats.Create("camera").Beat();
        var driver = _heartbeats.Create("driver");
        driver.Beat();
        _time.Advance(TimeSpan.FromSeconds(11));
        driver.Beat();

        Assert.False(_watchdog.FeedOnce());
        Assert.Equal(0, _notifier.Count);
        Assert.Contains("camera", _logger.LatestRecord.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_LoopStillWarmingUpOrEnded_IsNotHung()
    {
        _heartbeats.Create("warming up");
        var clip = _heartbeats.Create("clip");
        clip.Beat();
        clip.Disarm();
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.True(_watchdog.FeedOnce());
    }

    public void Dispose() => _watchdog.Dispose();

    private sealed class CountingNotifier : ISystemdNotifier
    {
        public int Count { get; private set; }

        public bool IsEnabled => true;

        public void Notify(ServiceState state) => Count++;
    }
}
