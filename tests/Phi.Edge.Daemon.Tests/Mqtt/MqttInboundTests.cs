using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class MqttInboundTests
{
    private readonly Topics _topics = new("car-1");

    public static TheoryData<string> Garbage => new(
        "", "{", "[]", "null", "NaN", "{\"speedKmh\":NaN}", "{\"speedKmh\":\"fast\"}", "{\"speedKmh\":-1}", "{\"speedKmh\":1e999}",
        "{\"speedKmh\":501}", "{\"speed\":50}", "{\"gear\":4}", new string('[', 3000), "{\"speedKmh\":50}" + new string(' ', 6000), "\u0000\u0001");

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task VehicleState_Garbage_IsCountedAndChangesNothing(string garbage)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"), ("VehicleStateStaleAfter", "00:01:00"));
        await daemon.ConnectedAsync();

        await broker.SendAsync(_topics.VehicleState, Encoding.UTF8.GetBytes(garbage));
        await Eventually.IsTrueAsync(() => daemon.Status.InboundRejected == 1, "the garbage is counted");
        Assert.Equal(VehicleState.Unknown, daemon.Get<IVehicleState>().Current);

        await broker.SendAsync(_topics.VehicleState, "{\"speedKmh\":72.5,\"ignition\":\"on\",\"gear\":\"drive\"}"u8.ToArray());
        await Eventually.IsTrueAsync(() => daemon.Status.InboundAccepted == 1, "what follows is taken");
        Assert.Equal(new VehicleState(72.5f, IgnitionState.On, Gear.Drive), daemon.Get<IVehicleState>().Current);
    }

    [Fact]
    public async Task Acknowledge_SentTwiceWithOneId_IsTakenOnce()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        await daemon.ConnectedAsync();
        var message = "{\"kind\":\"drowsiness\",\"id\":\"019ca84c-9999-7000-8000-000000000001\"}"u8.ToArray();

        await broker.SendAsync(_topics.Acknowledge, message);
        await broker.SendAsync(_topics.Acknowledge, message);
        await broker.SendAsync(_topics.Acknowledge, "{}"u8.ToArray());
        await Eventually.IsTrueAsync(() => daemon.Status.InboundAccepted == 3, "all are read");

        Assert.Equal([AlertKind.Drowsiness, null], daemon.Control.Acknowledged);
    }

    [Fact]
    public async Task Acknowledge_Retained_IsNeverTaken()
    {
        await using var broker = await TestBroker.StartAsync();
        await broker.SendAsync(_topics.Acknowledge, "{}"u8.ToArray(), retain: true);
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        await daemon.ConnectedAsync();

        await broker.SendAsync(_topics.Acknowledge, "{\"kind\":\"sleep\"}"u8.ToArray());
        await Eventually.IsTrueAsync(() => !daemon.Control.Acknowledged.IsEmpty, "the fresh one is taken");

        Assert.Equal([AlertKind.Sleep], daemon.Control.Acknowledged);
    }
}
