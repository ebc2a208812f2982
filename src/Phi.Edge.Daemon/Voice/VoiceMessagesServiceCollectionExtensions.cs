using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>
/// Voice over MQTT: gives <see cref="IVoiceSink"/>, <see cref="ICommandChannel"/> and <see cref="IVehicleSignals"/>; what the dashboard asks for goes to
/// the <see cref="IVoiceControl"/> that is registered last.
/// </summary>
internal static class VoiceMessagesServiceCollectionExtensions
{
    public static IServiceCollection AddVoiceMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<IVoiceControl, VoiceOff>();
        return services
            .AddSection<VoiceMessageOptions>(configuration, VoiceMessageOptions.Section)
            .AddSingleton<VoiceMessageFactory>()
            .AddSingleton<IVoiceSink, MqttVoiceSink>()
            .AddSingleton<CommandMetrics>()
            .AddSingleton<IHealthSource>(provider => provider.GetRequiredService<CommandMetrics>())
            .AddSingleton<MqttCommandChannel>()
            .AddSingleton<ICommandChannel>(provider => provider.GetRequiredService<MqttCommandChannel>())
            .AddSingleton<VehicleSignalsStore>()
            .AddSingleton<IVehicleSignals>(provider => provider.GetRequiredService<VehicleSignalsStore>())
            .AddSingleton<IInboundHandler, CommandReplyHandler>()
            .AddSingleton<IInboundHandler, ListenHandler>()
            .AddSingleton<IInboundHandler, TextHandler>()
            .AddSingleton<IInboundHandler, VehicleSignalsHandler>();
    }
}
