using System.Text;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Tests.Voice;

public sealed class VoiceInboundTests
{
    [Fact]
    public void Read_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 200].Sample(
        bytes =>
        {
            VoiceInbound.ReadListen(bytes, out _);
            VoiceInbound.ReadText(bytes, out _);
            VoiceInbound.ReadSignals(bytes, out _);
            VoiceInbound.ReadReply(bytes, out _);
        },
        seed: "0000KOIKe3g5", iter: 5000);

    [Fact]
    public void ReadSignals_MutatedJson_NeverThrows()
    {
        const string Good = "{\"signals\":{\"Vehicle.A\":21.5,\"Vehicle.B\":\"\\u0055P\",\"Vehicle.C\":true},\"timestamp\":\"2026-03-01T08:15:30.250Z\"}";
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte, Gen.Int[0, Good.Length]).Sample(
            (position, value, length) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Good);
                bytes[position] = value;
                var rejection = VoiceInbound.ReadSignals(bytes.AsSpan(0, length), out var message);
                Assert.True(rejection is not null || message!.Signals.Count <= 3);
            },
            seed: "0000KOIKe3g5", iter: 5000);
    }

    [Theory]
    [InlineData("{\"text\":\"\"}", InboundRejection.OutOfRange)]
    [InlineData("{\"text\":\"   \"}", InboundRejection.OutOfRange)]
    [InlineData("{\"text\":\"a\\nb\"}", InboundRejection.OutOfRange)]
    [InlineData("{\"text\":\"hi\",\"language\":\"german\"}", InboundRejection.OutOfRange)]
    [InlineData("{\"text\":\"hi\",\"mood\":1}", InboundRejection.Malformed)]
    [InlineData("{\"text\":5}", InboundRejection.Malformed)]
    internal void ReadText_Bad_SaysWhy(string json, InboundRejection reason) =>
        Assert.Equal(reason, VoiceInbound.ReadText(Encoding.UTF8.GetBytes(json), out _));

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void ReadText_Length_IsBounded(int length, bool valid) =>
        Assert.Equal(valid, VoiceInbound.ReadText(Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('a', length)}\"}}"), out _) is null);

    [Fact]
    public void Store_TooOld_IsUnknown()
    {
        var time = new FakeTimeProvider();
        var store = new VehicleSignalsStore(Options.Create(new MqttOptions()), time);
        Assert.True(store.TrySet(new Dictionary<string, SignalValue> { ["a"] = SignalValue.Of(1) }));
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(store.TryGet("a", out var value));
        Assert.Equal(SignalValue.Of(1), value);

        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(store.TryGet("a", out _));
    }

    [Fact]
    public void Store_Full_RefusesNewNamesUntilOldOnesAreStale()
    {
        var time = new FakeTimeProvider();
        var store = new VehicleSignalsStore(Options.Create(new MqttOptions { MaxSignals = 10 }), time);
        Assert.True(store.TrySet(Enumerable.Range(0, 10).ToDictionary(i => $"s{i}", i => SignalValue.Of(i))));

        Assert.False(store.TrySet(new Dictionary<string, SignalValue> { ["s0"] = SignalValue.Of(5), ["new"] = SignalValue.Of(1) }));
        Assert.True(store.TrySet(new Dictionary<string, SignalValue> { ["s0"] = SignalValue.Of(5) }));
        time.Advance(TimeSpan.FromMinutes(6));

        Assert.True(store.TrySet(new Dictionary<string, SignalValue> { ["new"] = SignalValue.Of(1) }));
        Assert.Equal(1, store.Count);
    }
}
