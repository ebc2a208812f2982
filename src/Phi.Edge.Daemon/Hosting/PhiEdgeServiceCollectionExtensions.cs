using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Daemon.Assist;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Phi;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Daemon.Speech;
using Phi.Edge.Daemon.Vehicle;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>The daemon's table of contents: one line per feature.</summary>
internal static class PhiEdgeServiceCollectionExtensions
{
    public static IServiceCollection AddPhiEdge(this IServiceCollection services, IConfiguration configuration, RunSettings settings) => services
        .AddDriverMonitoring(configuration)
        .AddRecording(settings)
        .AddRoad(configuration)
        .AddMqtt(configuration)
        .AddOutbox(configuration)
        .AddCloud(configuration)
        .AddVehicle(configuration)
        .AddSpeechOutput(configuration)
        .AddVoiceWithModel(configuration)
        .AddHealthAndLoops(configuration);

    /// <summary>Voice, with the large model and the cloud assistant if they are configured.</summary>
    public static IServiceCollection AddVoiceWithModel(this IServiceCollection services, IConfiguration configuration) => services
        .AddPhiModel(configuration)
        .AddCloudAssist(configuration)
        .AddVoice(configuration);

    /// <summary>What every host needs: health, and the loops that features have registered.</summary>
    public static IServiceCollection AddHealthAndLoops(this IServiceCollection services, IConfiguration configuration) => services
        .AddHealth(configuration)
        .AddLoops(configuration);

    private static IServiceCollection AddRecording(this IServiceCollection services, RunSettings settings) =>
        settings.RecordPath is { } path ? services.AddRecording(path) : services;

    private static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<HealthOptions>(configuration, "Health")
        .AddSingleton<HeartbeatRegistry>()
        .AddSingleton<IHealthSource, LoopHealth>()
        .AddSingleton<IHealthSource, VersionHealth>()
        .AddHostedService<HealthMonitor>()
        .AddHostedService<SystemdWatchdog>();

    private static IServiceCollection AddLoops(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<LoopOptions>(configuration, "Loops")
        .AddHostedService<LoopService>();
}
