using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class WireJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null,")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"speedKmh\":NaN}")]
    [InlineData("{\"speedKmh\":\"NaN\"}")]
    [InlineData("{\"speedKmh\":1e999}")]
    [InlineData("{\"speedKmh\":\"50\"}")]
    [InlineData("{\"speedKmh\":50,}")]
    [InlineData("{\"speedKmh\":50}{}")]
    [InlineData("{\"speedKmh\":50,\"speedKmh\":0}")]
    [InlineData("{\"speed\":50}")]
    [InlineData("{\"SpeedKmh\":50}")]
    [InlineData("{/* fast */\"speedKmh\":50}")]
    [InlineData("{\"gear\":3}")]
    [InlineData("{\"gear\":\"3\"}")]
    [InlineData("{\"gear\":\"drive, park\"}")]
    [InlineData("{\"gear\":\"overdrive\"}")]
    [InlineData("{\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"timestamp\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}")]
    public void Deserialize_GarbageVehicleState_Throws(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WireJson.Default.VehicleStateMessage));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"signals\":null}")]
    [InlineData("{\"signals\":{\"a\":null}}")]
    [InlineData("{\"signals\":{\"a\":{}}}")]
    [InlineData("{\"signals\":{\"a\":[1]}}")]
    [InlineData("{\"signals\":{\"a\":1e999}}")]
    [InlineData("{\"signals\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"signals\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"signals\":{},\"more\":1}")]
    public void Deserialize_GarbageSignals_Throws(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WireJson.Default.VehicleSignalsMessage));

    [Fact]
    public void Deserialize_Signals_KeepsTheirTypes()
    {
        var read = JsonSerializer.Deserialize("{\"signals\":{\"a\":21.5,\"b\":\"UP\",\"c\":true}}", WireJson.Default.VehicleSignalsMessage)!;

        Assert.Equal([SignalValue.Of(21.5), SignalValue.Of("UP"), SignalValue.Of(true)], read.Signals.Values);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Vehicle.Cabin.Sunroof.Position", true)]
    [InlineData("a b", false)]
    [InlineData("a\u0000", false)]
    public void SignalLimits_Names_AreLettersDigitsDotsHyphensUnderscores(string name, bool valid) =>
        Assert.Equal(valid, SignalLimits.Hold(new Dictionary<string, SignalValue> { [name] = SignalValue.Of(1) }));

    [Fact]
    public void SignalLimits_TooManyOrTooLong_DoNotHold()
    {
        Assert.False(SignalLimits.Hold(Enumerable.Range(0, 201).ToDictionary(i => $"s{i}", i => SignalValue.Of(i))));
        Assert.False(SignalLimits.Hold(new Dictionary<string, SignalValue> { ["a"] = SignalValue.Of(new string('x', 201)) }));
        Assert.False(SignalLimits.Hold(new Dictionary<string, SignalValue> { ["a"] = SignalValue.Of("bell\a") }));
    }

    [Fact]
    public void Deserialize_EmptyVehicleState_KnowsNothing() =>
        Assert.Equal(new VehicleStateMessage(), JsonSerializer.Deserialize("{}", WireJson.Default.VehicleStateMessage));

    [Fact]
    public void Deserialize_OutboundMemberFromTheFuture_IsIgnored()
    {
        var read = JsonSerializer.Deserialize(
            "{\"schemaVersion\":1,\"status\":\"offline\",\"reason\":\"stopped\",\"mood\":\"calm\"}", WireJson.Default.AvailabilityMessage);

        Assert.Equal(new AvailabilityMessage { Status = Availability.Offline, Reason = AvailabilityReason.Stopped }, read);
    }

    [Fact]
    public void Serialize_TimeWithOffset_IsUtc()
    {
        var since = new DateTimeOffset(2026, 3, 1, 9, 15, 30, 250, TimeSpan.FromHours(1));

        var json = JsonSerializer.Serialize(
            new AvailabilityMessage { Status = Availability.Online, Reason = AvailabilityReason.Connected, Since = since },
            WireJson.Default.AvailabilityMessage);

        Assert.Contains("\"since\":\"2026-03-01T08:15:30.250Z\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Serialize_NotANumber_IsRefused(double speed) => Assert.Throws<ArgumentException>(
        () => JsonSerializer.Serialize(new VehicleStateMessage { SpeedKmh = speed }, WireJson.Default.VehicleStateMessage));
}
