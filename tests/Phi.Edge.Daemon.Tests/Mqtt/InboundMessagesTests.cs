using System.Text;
using CsCheck;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class InboundMessagesTests
{
    [Fact]
    public void Read_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 200].Sample(
        bytes =>
        {
            InboundMessages.ReadVehicleState(bytes, out _);
            InboundMessages.ReadAcknowledge(bytes, out _);
        },
        seed: "0000KOIKe3g5", iter: 5000);

    [Fact]
    public void ReadVehicleState_MutatedJson_GivesASpeedInRangeOrNone()
    {
        const string Good = "{\"speedKmh\":72.5,\"ignition\":\"on\",\"gear\":\"drive\",\"timestamp\":\"2026-03-01T08:15:30.250Z\",\"position\":{\"latitude\":48.1,\"longitude\":11.5,\"heading\":271.5,\"accuracy\":2.5}}";
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte, Gen.Int[0, Good.Length]).Sample(
            (position, value, length) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Good);
                bytes[position] = value;
                InboundMessages.ReadVehicleState(bytes.AsSpan(0, length), out var state);
                Assert.True(state.SpeedKmh is null or (>= 0 and <= 500));
                Assert.True(state.Position is null or { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180, Heading: null or (>= 0 and <= 360) });
            },
            seed: "0000KOIKe3g5", iter: 5000);
    }

    [Theory]
    [InlineData("{\"speedKmh\":500.1}", InboundRejection.OutOfRange)]
    [InlineData("{\"speedKmh\":-0.1}", InboundRejection.OutOfRange)]
    [InlineData("{\"speedKmh\":\"1\"}", InboundRejection.Malformed)]
    [InlineData("{\"position\":{\"latitude\":90.1,\"longitude\":0}}", InboundRejection.OutOfRange)]
    [InlineData("{\"position\":{\"latitude\":0,\"longitude\":-180.1}}", InboundRejection.OutOfRange)]
    [InlineData("{\"position\":{\"latitude\":0,\"longitude\":0,\"heading\":360.5}}", InboundRejection.OutOfRange)]
    [InlineData("{\"position\":{\"latitude\":0,\"longitude\":0,\"accuracy\":-1}}", InboundRejection.OutOfRange)]
    [InlineData("{\"position\":{\"latitude\":0}}", InboundRejection.Malformed)]
    [InlineData("{\"position\":{\"latitude\":0,\"longitude\":0,\"altitude\":1}}", InboundRejection.Malformed)]
    internal void ReadVehicleState_Bad_SaysWhy(string json, InboundRejection reason) =>
        Assert.Equal(reason, InboundMessages.ReadVehicleState(Encoding.UTF8.GetBytes(json), out _));

    [Fact]
    public void ReadVehicleState_Position_IsTaken()
    {
        Assert.Null(InboundMessages.ReadVehicleState("{\"position\":{\"latitude\":48.1,\"longitude\":-11.5,\"heading\":271.5}}"u8, out var state));

        Assert.Equal(new VehiclePosition(48.1, -11.5, 271.5f, null), state.Position);
        Assert.Null(state.SpeedKmh);
    }
}
