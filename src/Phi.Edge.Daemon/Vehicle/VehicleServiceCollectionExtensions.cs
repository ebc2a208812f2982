using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Vehicle.Kuksa;
using Phi.Edge.Daemon.Vehicle.Vss;

namespace Phi.Edge.Daemon.Vehicle;

/// <summary>Vehicle signals out and in; after <c>AddMqtt</c>. Nothing of a part is there, or loaded, unless it is switched on.</summary>
internal static class VehicleServiceCollectionExtensions
{
    public static IServiceCollection AddVehicle(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<VssOptions>(configuration, VssOptions.Section)
            .AddSection<KuksaOptions>(configuration, KuksaOptions.Section)
            .AddSingleton<IValidateOptions<KuksaOptions>, KuksaOptionsValidator>();
        var hasBroker = !string.IsNullOrWhiteSpace(configuration[$"{KuksaOptions.Section}:{nameof(KuksaOptions.Host)}"]);
        var (toMqtt, toBroker) = (Flag($"{VssOptions.Section}:{nameof(VssOptions.Enabled)}"), hasBroker && Flag($"{KuksaOptions.Section}:{nameof(KuksaOptions.Publish)}"));
        return services
            .AddIf(toMqtt || toBroker, AddKnowledge)
            .AddIf(toMqtt, AddVssPublisher)
            .AddIf(hasBroker, AddKuksa)
            .AddIf(toBroker, AddKuksaPublisher)
            .AddIf(toMqtt || hasBroker, AddTasks);

        // Only the flags: what is wrong with a section is told when it is validated.
        bool Flag(string key) => bool.TryParse(configuration[key], out var flag) && flag;
    }

    private static IServiceCollection AddIf(this IServiceCollection services, bool wanted, Func<IServiceCollection, IServiceCollection> add) =>
        wanted ? add(services) : services;

    private static IServiceCollection AddKnowledge(IServiceCollection services) => services
        .AddSingleton<VssKnowledge>()
        .AddSingleton<IDriverStateSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<IRoadStateSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<IAlertSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<IVoiceSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<VssTable>();

    private static IServiceCollection AddVssPublisher(IServiceCollection services) => services
        .AddSingleton<VssPublisher>()
        .AddSingleton<IVehicleTask>(provider => provider.GetRequiredService<VssPublisher>())
        .AddSingleton<IHealthSource, VssHealth>();

    private static IServiceCollection AddKuksa(IServiceCollection services) => services
        .AddSingleton<KuksaChannel>()
        .AddSingleton<KuksaStatus>()
        .AddSingleton<IVehicleTask, KuksaConnection>()
        .AddSingleton<IHealthSource, KuksaHealth>();

    private static IServiceCollection AddKuksaPublisher(IServiceCollection services) => services.AddSingleton<IVehicleTask, KuksaPublisher>();

    private static IServiceCollection AddTasks(IServiceCollection services) => services
        .AddSingleton<VehicleService>()
        .AddSingleton<IHealthSource, VehicleHealth>()
        .AddHostedService(provider => provider.GetRequiredService<VehicleService>());
}
