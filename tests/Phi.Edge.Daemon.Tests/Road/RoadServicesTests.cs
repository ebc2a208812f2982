using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Daemon.Tests.Road;

public sealed class RoadServicesTests
{
    [Fact]
    public void AddRoad_NoCamera_IsOffAndSaysSo()
    {
        using var services = Build([]);
        Assert.Equal("off: no road camera (Cameras:Road:Source)", Road(services).Detail);
        Assert.Empty(services.GetServices<Loop>());
    }

    [Fact]
    public void AddRoad_NoModel_IsOffAndSaysSo()
    {
        using var services = Build([new("Cameras:Road:Source", "/dev/video63")], static s => s.AddSingleton<IRoadModelSource, NoModels>());
        var loops = services.GetServices<Loop>().ToList();
        Assert.Equal((HealthStatus.Degraded, "off: signs_detector is not prepared"), (Road(services).Status, Road(services).Detail));
        Assert.Equal(3, loops.Count);
        Assert.All(loops, static loop => loop.Run(default)); // they end at once, and the daemon goes on
    }

    [Fact]
    public void AddRoad_Camera_IsNamedRoadAndApartFromTheCabins()
    {
        using var services = Build([new("Cameras:Road:Source", "/dev/video63"), new("Cameras:Road:Fps", "10")]);
        Assert.Equal("road", services.GetRequiredKeyedService<ICamera>(RoadServiceCollectionExtensions.Camera).Status.Name);
        Assert.Null(services.GetService<ICamera>());
        Assert.Equal(10, services.GetRequiredService<IOptionsMonitor<CameraOptions>>().Get("road").Fps);
    }

    [Fact]
    public void AddRoad_MisspeltKey_IsFound()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Road:Policy:Limit:TownLimitt", "50"), new("Cameras:Road:Sorce", "x")]).Build();
        services.AddRoad(configuration);
        var errors = ConfigurationCheck.Run(configuration, services.GetSections());
        Assert.Contains(errors, static e => e.Contains("TownLimit", StringComparison.Ordinal));
        Assert.Contains(errors, static e => e.Contains("Source", StringComparison.Ordinal));
    }

    private static ComponentHealth Road(IServiceProvider services)
    {
        var report = new HealthReportBuilder();
        foreach (var source in services.GetServices<IHealthSource>())
        {
            source.Report(report);
        }

        return report.Build(default, default).Components.Single(static c => c.Name == "road");
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging(static logging => logging.ClearProviders()).AddMetrics();
        more?.Invoke(services);
        return services.AddSingleton(TimeProvider.System).AddSingleton<HeartbeatRegistry>().AddOptions<MqttOptions>().Services
            .AddRoadMessages().AddRoad(configuration).BuildServiceProvider();
    }

    private static ServiceProvider Build(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? more = null) => Build(new Dictionary<string, string?>(settings), more);

    private sealed class NoModels : IRoadModelSource
    {
        public IRoadModel? LoadModel(out string? problem)
        {
            problem = "signs_detector is not prepared";
            return null;
        }

        public ISignTextReader? LoadTextReader(out string? problem)
        {
            problem = "no reader";
            return null;
        }
    }
}
