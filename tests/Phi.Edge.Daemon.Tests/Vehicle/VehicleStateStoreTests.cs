using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Vehicle;

namespace Phi.Edge.Daemon.Tests.Vehicle;

public sealed class VehicleStateStoreTests
{
    private static readonly VehiclePosition Munich = new(48.137, 11.575, 270, 3);
    private readonly FakeTimeProvider _time = new();
    private readonly VehicleState _moving = new(50, IgnitionState.On, Gear.Drive) { Position = Munich };
    private readonly VehicleStateStore _store;

    public VehicleStateStoreTests() => _store = new(Options.Create(new MqttOptions()), _time);

    [Fact]
    public void Current_NothingReceived_Unknown() => Assert.Equal(VehicleState.Unknown, _store.Current);

    [Theory]
    [InlineData(1.9, true)]
    [InlineData(2.1, false)]
    public void Current_AfterSeconds_KnownUntilStale(double seconds, bool known)
    {
        _store.Set(_moving);

        After(seconds);

        Assert.Equal(known ? _moving : VehicleState.Unknown, _store.Current);
    }

    [Fact]
    public void Current_TwoSources_TheNewestWinsForEachSignal()
    {
        _store.Set(new VehicleState(50, IgnitionState.On, Gear.Unknown));
        After(0.5);
        _store.Set(VehicleSource.Kuksa, new VehicleObservation { SpeedKmh = Told(80f), Gear = Told(Gear.Reverse) });

        Assert.Equal(new VehicleState(80, IgnitionState.On, Gear.Reverse), _store.Current);

        After(0.5);
        _store.Set(_moving);

        Assert.Equal(_moving, _store.Current);
    }

    [Fact]
    public void Current_OneSourceFallsSilent_TheOtherGoesOn()
    {
        _store.Set(VehicleSource.Kuksa, new VehicleObservation { SpeedKmh = Told(80f, 10) });
        After(0.1);
        _store.Set(_moving);
        Assert.Equal(50, _store.Current.SpeedKmh);

        After(2.1);

        Assert.Equal(new VehicleState(80, IgnitionState.Unknown, Gear.Unknown), _store.Current);
    }

    [Fact]
    public void Set_ASignalThatIsNotToldAnyMore_IsUnknownAtOnce()
    {
        _store.Set(_moving);
        _store.Set(new VehicleState(null, IgnitionState.On, Gear.Drive));

        Assert.Null(_store.Current.SpeedKmh);
        Assert.Null(_store.Current.Position);
    }

    private Observed<T> Told<T>(T value, double seconds = 2) where T : struct =>
        new(value, _time.MonotonicNow(), _time.MonotonicNow() + TimeSpan.FromSeconds(seconds));

    private void After(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));
}
