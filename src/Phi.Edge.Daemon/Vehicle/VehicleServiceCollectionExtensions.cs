using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Vehicle.Vss;

namespace Phi.Edge.Daemon.Vehicle;

/// <summary>Vehicle signals out and in; after <c>AddMqtt</c>. Nothing of a part is there unless it is switched on.</summary>
internal static class VehicleServiceCollectionExtensions
{
    public static IServiceCollection AddVehicle(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<VssOptions>(configuration, VssOptions.Section);
        var publishes = bool.TryParse(configuration[$"{VssOptions.Section}:{nameof(VssOptions.Enabled)}"], out var enabled) && enabled;
        return publishes ? services.AddVss().AddTasks() : services;
    }

    private static IServiceCollection AddVss(this IServiceCollection services) => services
        .AddSingleton<VssKnowledge>()
        .AddSingleton<IDriverStateSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<IAlertSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<IVoiceSink>(provider => provider.GetRequiredService<VssKnowledge>())
        .AddSingleton<VssTable>()
        .AddSingleton<VssPublisher>()
        .AddSingleton<IVehicleTask>(provider => provider.GetRequiredService<VssPublisher>())
        .AddSingleton<IHealthSource, VssHealth>();

    private static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddSingleton<VehicleService>()
        .AddSingleton<IHealthSource, VehicleHealth>()
        .AddHostedService(provider => provider.GetRequiredService<VehicleService>());
}
