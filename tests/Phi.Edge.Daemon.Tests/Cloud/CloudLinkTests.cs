using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Tests.Outbox;

namespace Phi.Edge.Daemon.Tests.Cloud;

/// <summary>The link against a broker in this process that can refuse.</summary>
public sealed class CloudLinkTests
{
    [Fact]
    public async Task Send_BrokerRefusesForGood_IsUndeliverableAndTheOthersGoOn()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Refuse = message => message.Topic.EndsWith("event", StringComparison.Ordinal) ? MqttPubAckReasonCode.TopicNameInvalid : null;
        await using var car = await LinkedCar.StartAsync(broker.Port);

        await car.AppendAsync(Messages.Of(MessageClass.Event, "bad"), Messages.Alert("good"));

        await Eventually.IsTrueAsync(() => car.Status.ConfirmedTotal == 1 && car.Status.RefusedTotal == 1, "one is confirmed, one is refused");
        Assert.Contains("TopicNameInvalid", (await car.DeadAsync()).Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_BrokerRefusesOnce_ItsStreamWaitsAndGoesOnInOrder()
    {
        await using var broker = await TestBroker.StartAsync();
        var refusals = 0;
        broker.Refuse = message => message.Topic.EndsWith("alert", StringComparison.Ordinal) && refusals++ == 0 ? MqttPubAckReasonCode.QuotaExceeded : null;
        await using var car = await LinkedCar.StartAsync(broker.Port, ("Cloud:InFlight", "1"));

        await car.AppendAsync(Messages.Alert("1"), Messages.Alert("2"), Messages.Alert("3"), Messages.Of(MessageClass.Event, "other"));

        await Eventually.IsTrueAsync(() => car.Status.ConfirmedTotal == 4, "all are confirmed");
        Assert.Equal(["1", "2", "3"], broker.Accepted("test/alert"));
    }

    [Fact]
    public async Task Send_BrokerHangsUpOnAMessage_ThatOneIsUndeliverableAndTheOthersArrive()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.HangUp = message => message.Topic.EndsWith("event", StringComparison.Ordinal) ? MqttDisconnectReasonCode.PayloadFormatInvalid : null;
        await using var car = await LinkedCar.StartAsync(broker.Port);

        await car.AppendAsync(Messages.Alert("1"), Messages.Of(MessageClass.Event, "bad"), Messages.Of(MessageClass.Telemetry, "t"));

        await Eventually.IsTrueAsync(() => broker.Accepted("test/telemetry").Any(), "what came after it arrives");
        Assert.Contains("PayloadFormatInvalid", (await car.DeadAsync()).Single().Reason, StringComparison.Ordinal);
        Assert.Contains("1", broker.Accepted("test/alert"));
    }
}
