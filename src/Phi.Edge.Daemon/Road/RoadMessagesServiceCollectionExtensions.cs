using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Pipelines.Road;

namespace Phi.Edge.Daemon.Road;

/// <summary>The road over MQTT: gives <see cref="IRoadStateSink"/>, <see cref="ISignSink"/> and <see cref="IMapLimit"/>.</summary>
internal static class RoadMessagesServiceCollectionExtensions
{
    public static IServiceCollection AddRoadMessages(this IServiceCollection services)
    {
        // The road pipeline's own, if there is one; without it the switch has no effect.
        services.TryAddSingleton<OverspeedSwitch>();
        services.TryAddSingleton<IOverspeedSwitch>(static provider => provider.GetRequiredService<OverspeedSwitch>());
        return services
            .AddSingleton<RoadMessageFactory>()
            .AddSingleton<MqttRoadSink>()
            .AddSingleton<IRoadStateSink>(static provider => provider.GetRequiredService<MqttRoadSink>())
            .AddSingleton<ISignSink>(static provider => provider.GetRequiredService<MqttRoadSink>())
            .AddSingleton<MapLimitStore>()
            .AddSingleton<IMapLimit>(static provider => provider.GetRequiredService<MapLimitStore>())
            .AddSingleton<IInboundHandler, MapLimitHandler>()
            .AddSingleton<IInboundHandler, OverspeedSwitchHandler>();
    }
}
