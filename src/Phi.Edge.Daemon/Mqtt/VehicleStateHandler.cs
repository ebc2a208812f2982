using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Vehicle;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Speed, ignition, gear and position.</summary>
internal sealed class VehicleStateHandler(Topics topics, VehicleStateStore vehicle, IOptions<MqttOptions> options) : IInboundHandler
{
    public string Topic => topics.VehicleState;

    public TopicDefinition Definition => Topics.VehicleStateTopic;

    public int MaxBytes => options.Value.MaxInboundBytes;

    public InboundRejection? Use(ReceivedMessage message)
    {
        var rejection = InboundMessages.ReadVehicleState(message.Payload, out var state);
        if (rejection is null)
        {
            vehicle.Set(state);
        }

        return rejection;
    }
}
