using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Vehicle.Kuksa;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Value = Phi.Edge.Daemon.Vehicle.Kuksa.Protocol.Value;

namespace Phi.Edge.Daemon.Tests.Vehicle.Kuksa;

public sealed class KuksaReadingsTests
{
    private static readonly DateTimeOffset Utc = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly KuksaReadings _readings = new(new KuksaOptions());
    private TimeSpan _now = TimeSpan.FromSeconds(1000);

    [Fact]
    public void Update_CountsFromItsArrival_WhateverItsTimeStamp()
    {
        Take(KuksaSignal.Speed, new Value { Float = 72.5f }, stampedBefore: 60);

        Assert.Equal(72.5f, Speed());
        After(1.9);
        Assert.Equal(72.5f, Speed());
        After(0.2);
        Assert.Null(Speed());
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(2.5, false)]
    [InlineData(-30, true)] // their clock runs ahead
    public void FirstValue_CountsFromItsTimeStamp(double secondsOld, bool known)
    {
        Take(KuksaSignal.Speed, new Value { Float = 50 }, secondsOld, first: true);

        Assert.Equal(known, Speed() is not null);
    }

    [Fact]
    public void FirstValue_SeenBefore_DoesNotBecomeYoungByConnectingAgain()
    {
        Take(KuksaSignal.Speed, new Value { Float = 50 });
        var stamp = Utc + _now;
        _readings.Lost(_now);
        After(1.5);
        Take(KuksaSignal.Speed, new Value { Float = 50 }, Stamp(stamp), first: true);
        Assert.Equal(50, Speed());

        After(0.6);
        Take(KuksaSignal.Speed, new Value { Float = 50 }, Stamp(stamp), first: true);

        Assert.Null(Speed());
    }

    [Fact]
    public void GearAndIgnition_HoldWhileSubscribed_AndAreUnknownSoonAfter()
    {
        Take(KuksaSignal.SelectedGear, new Value { Int32 = 127 }, secondsOld: 0);
        Take(KuksaSignal.Ignition, new Value { String = "ON" }, secondsOld: 0);
        After(10_000);
        Assert.Equal((Gear.Drive, IgnitionState.On), (GearNow(), IgnitionNow()));

        _readings.Lost(_now);
        After(1.9);
        Assert.Equal((Gear.Drive, IgnitionState.On), (GearNow(), IgnitionNow()));

        After(0.2);
        Assert.Equal((null, null), (GearNow(), IgnitionNow()));
    }

    [Theory]
    [InlineData(126, Gear.Park)]
    [InlineData(127, Gear.Drive)]
    [InlineData(0, Gear.Neutral)]
    [InlineData(3, Gear.Drive)]
    [InlineData(-1, Gear.Reverse)]
    [InlineData(128, null)]
    public void SelectedGear_OfVss_IsOurs(int value, Gear? expected)
    {
        Take(KuksaSignal.SelectedGear, new Value { Int32 = value });

        Assert.Equal(expected, GearNow());
    }

    [Fact]
    public void Gear_SelectedIsUnknown_CurrentIsTaken()
    {
        Take(KuksaSignal.CurrentGear, new Value { Int32 = -1 });
        Assert.Equal(Gear.Reverse, GearNow());

        Take(KuksaSignal.SelectedGear, new Value { Int32 = 126 });
        Assert.Equal(Gear.Park, GearNow());
    }

    [Theory]
    [InlineData("LOCK", IgnitionState.Off)]
    [InlineData("OFF", IgnitionState.Off)]
    [InlineData("ACC", IgnitionState.Accessory)]
    [InlineData("ON", IgnitionState.On)]
    [InlineData("START", IgnitionState.Start)]
    [InlineData("UNDEFINED", null)]
    public void Ignition_OfVss_IsOurs(string word, IgnitionState? expected)
    {
        Take(KuksaSignal.Ignition, new Value { String = word });

        Assert.Equal(expected, IgnitionNow());
    }

    [Fact]
    public void Speed_InOtherUnitsAndBackwards_IsKilometresPerHour()
    {
        Take(KuksaSignal.Speed, new Value { Double = -10 }, factor: KuksaPaths.Factor(KuksaSignal.Speed, "m/s")!.Value);

        Assert.Equal(36, Speed()!.Value, 3);
        Assert.Null(KuksaPaths.Factor(KuksaSignal.Speed, "furlongs"));
    }

    [Fact]
    public void Position_NeedsBothCoordinates_TheRestIsBeside()
    {
        Take(KuksaSignal.Latitude, new Value { Double = 48.1 });
        Take(KuksaSignal.Heading, new Value { Double = 270 });
        Assert.Null(Position());

        After(3);
        Take(KuksaSignal.Longitude, new Value { Double = 11.5 });
        Assert.Equal(new VehiclePosition(48.1, 11.5, 270, null), Position());

        After(2.1);
        Assert.Null(Position());

        Take(KuksaSignal.Latitude, new Value { Double = 48.2 });
        Assert.Equal(new VehiclePosition(48.2, 11.5, null, null), Position());
    }

    [Fact]
    public void Value_GoneOrOfAnotherType_IsUnknown_AndOnlyTheSecondIsCounted()
    {
        Take(KuksaSignal.Speed, new Value { Float = 50 });
        Take(KuksaSignal.Speed, null);
        Assert.Null(Speed());
        Assert.Equal(0, _readings.Refused);

        Take(KuksaSignal.Speed, new Value { String = "fast" });
        Assert.Null(Speed());
        Assert.Equal(1, _readings.Refused);
    }

    [Fact]
    public void AnyValue_GivesARangeOrNothing() => Gen.Select(Gen.Enum<KuksaSignal>(), Gen.Double, Gen.Int, Gen.Float, Gen.Int[0, 4]).Sample(
        (signal, number, whole, single, kind) =>
        {
            var value = kind switch
            {
                0 => new Value { Double = number },
                1 => new Value { Int32 = whole },
                2 => new Value { Float = single },
                3 => new Value { Uint64 = (ulong)Math.Abs((long)whole) },
                _ => new Value { Bool = whole > 0 },
            };
            var read = KuksaValues.Read(signal, value, 1);
            Assert.True(read is null or (>= -180 and <= 100_000), $"{signal} {value} {read}");
            Assert.True(signal != KuksaSignal.Speed || read is null or (>= 0 and <= 500));
        },
        seed: "0000KOIKe3g5", iter: 5000);

    private void Take(KuksaSignal signal, Value? value, double stampedBefore = 0, bool first = false, double factor = 1, double? secondsOld = null) =>
        Take(signal, value, Stamp(Utc + _now - TimeSpan.FromSeconds(secondsOld ?? stampedBefore)), first, factor);

    private void Take(KuksaSignal signal, Value? value, Timestamp stamp, bool first, double factor = 1) =>
        _readings.Take(signal, new Datapoint { Timestamp = stamp, Value = value }, factor, _now, Utc + _now, first);

    private static Timestamp Stamp(DateTimeOffset at) => Timestamp.FromDateTimeOffset(at);

    private void After(double seconds) => _now += TimeSpan.FromSeconds(seconds);

    private float? Speed() => Fresh(_readings.Observe(_now).SpeedKmh);

    private Gear? GearNow() => Fresh(_readings.Observe(_now).Gear);

    private IgnitionState? IgnitionNow() => Fresh(_readings.Observe(_now).Ignition);

    private VehiclePosition? Position() => Fresh(_readings.Observe(_now).Position);

    private T? Fresh<T>(Daemon.Vehicle.Observed<T>? observed) where T : struct => observed is { } value && _now <= value.Until ? value.Value : null;
}
