using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Daemon.Vehicle;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// MQTT: needs an <see cref="IAlertControl"/>, uses an <see cref="IVoiceControl"/> if there is one, gives <see cref="IAlertSink"/>,
/// <see cref="IDriverStateSink"/>, <see cref="IVehicleState"/>, <see cref="IVoiceSink"/>, <see cref="ICommandChannel"/>, <see cref="IVehicleSignals"/>,
/// <see cref="IRoadStateSink"/>, <see cref="ISignSink"/> and <see cref="IMapLimit"/>.
/// </summary>
internal static class MqttServiceCollectionExtensions
{
    public static IServiceCollection AddMqtt(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<MqttOptions>(configuration, MqttOptions.Section)
        .AddSingleton<IValidateOptions<MqttOptions>, MqttOptionsValidator>()
        .AddMetrics()
        .AddSingleton(provider => new Topics(provider.GetRequiredService<IOptions<MqttOptions>>().Value.VehicleId))
        .AddSingleton<MqttMetrics>()
        .AddSingleton<OutgoingQueue>()
        .AddSingleton<EventMessage>()
        .AddSingleton<AlertMessageFactory>()
        .AddSingleton<DriverStateMessageFactory>()
        .AddSingleton<MqttClientSettings>()
        .AddSingleton<MqttPublisher>()
        .AddSingleton<VehicleStateStore>()
        .AddSingleton<IInboundHandler, VehicleStateHandler>()
        .AddSingleton<IInboundHandler, AcknowledgeHandler>()
        .AddVoiceMessages(configuration)
        .AddRoadMessages()
        .AddSingleton<MqttLink>()
        .AddSingleton<MqttInbound>()
        .AddSingleton<MqttConnection>()
        .AddSingleton<EmbeddedBroker>()
        .AddSingleton<IVehicleState>(provider => provider.GetRequiredService<VehicleStateStore>())
        .AddSingleton<IAlertSink, MqttAlertSink>()
        .AddSingleton<IDriverStateSink, MqttDriverStateSink>()
        .AddSingleton<MqttHealth>()
        .AddSingleton<IHealthSource>(provider => provider.GetRequiredService<MqttHealth>())
        .AddSingleton<IHealthSink>(provider => provider.GetRequiredService<MqttHealth>())
        .AddHostedService<MqttService>();
}
