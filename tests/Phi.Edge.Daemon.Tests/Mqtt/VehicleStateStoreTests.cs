using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class VehicleStateStoreTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly VehicleState _moving = new(50, IgnitionState.On, Gear.Drive);

    [Fact]
    public void Current_NothingReceived_Unknown() => Assert.Equal(VehicleState.Unknown, Store().Current);

    [Theory]
    [InlineData(1.9, true)]
    [InlineData(2.1, false)]
    public void Current_AfterSeconds_KnownUntilStale(double seconds, bool known)
    {
        var store = Store();
        store.Set(_moving);

        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(known ? _moving : VehicleState.Unknown, store.Current);
    }

    private VehicleStateStore Store() => new(Options.Create(new MqttOptions()), _time);
}
