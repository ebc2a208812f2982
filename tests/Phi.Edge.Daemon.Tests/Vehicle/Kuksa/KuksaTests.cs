using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Doctor;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Vehicle;
using Phi.Edge.Daemon.Vehicle.Kuksa;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;

namespace Phi.Edge.Daemon.Tests.Vehicle.Kuksa;

public sealed class KuksaTests
{
    private const string Speed = "Vehicle.Speed";
    private const string SelectedGear = "Vehicle.Powertrain.Transmission.SelectedGear";
    private const string Heading = "Vehicle.CurrentLocation.Heading";

    [Fact]
    public async Task Connected_FirstValuesThenUpdates_AreTheVehicleState()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Set(Speed, new Value { Float = 30 });
        broker.Set(SelectedGear, new Value { Int32 = 127 });
        broker.Set("Vehicle.LowVoltageSystemState", new Value { String = "ON" });
        broker.Set("Vehicle.CurrentLocation.Latitude", new Value { Double = 48.137 });
        broker.Set("Vehicle.CurrentLocation.Longitude", new Value { Double = 11.575 });
        broker.Set("Vehicle.CurrentLocation.HorizontalAccuracy", new Value { Double = 2.5 });
        await using var daemon = await StartAsync(broker, ("Kuksa:SpeedStaleAfter", "00:01:00"), ("Kuksa:PositionStaleAfter", "00:01:00"));

        var expected = new VehicleState(30, IgnitionState.On, Gear.Drive) { Position = new VehiclePosition(48.137, 11.575, null, 2.5f) };
        await Eventually.IsTrueAsync(() => daemon.Vehicle == expected, "the first values are taken");
        Assert.Equal(KuksaPaths.All.Keys.Order(), broker.Subscribed.Order());

        broker.Set(Speed, new Value { Float = 72.5f });
        broker.Set(SelectedGear, new Value { Int32 = -1 });

        await Eventually.IsTrueAsync(() => daemon.Vehicle is { SpeedKmh: 72.5f, Gear: Gear.Reverse }, "the updates are taken");
        Assert.Single(daemon.Logged(EventIds.KuksaConnected));
    }

    [Fact]
    public async Task Start_NoHost_NothingOfItIsThere()
    {
        await using var daemon = await VehicleDaemon.StartAsync(("Mqtt:Port", $"{Ports.Free()}"));

        Assert.Null(daemon.Find<KuksaChannel>());
        Assert.Null(daemon.Find<VehicleService>());
    }

    [Fact]
    public async Task BrokerRestarts_SubscribesAnew()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        await using var daemon = await StartAsync(broker, ("Kuksa:SpeedStaleAfter", "00:01:00"));
        await ConnectedAsync(daemon);

        await broker.StopAsync();
        await Eventually.IsTrueAsync(() => !daemon.Kuksa.Connected, "the loss is seen");
        broker.Set(Speed, new Value { Float = 44 });
        await broker.StartAgainAsync();

        await Eventually.IsTrueAsync(() => daemon.Vehicle.SpeedKmh == 44, "the new one is heard");
        Assert.True(daemon.Kuksa.Connections >= 2);
        Assert.Single(daemon.Logged(EventIds.KuksaConnectionLost));
    }

    [Fact]
    public async Task BrokerGone_GearBecomesUnknown()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Set(SelectedGear, new Value { Int32 = 127 });
        await using var daemon = await StartAsync(broker, ("Kuksa:StateStaleAfter", "00:00:00"));
        await Eventually.IsTrueAsync(() => daemon.Vehicle.Gear == Gear.Drive, "the gear is known");

        await broker.StopAsync();

        await Eventually.IsTrueAsync(() => daemon.Vehicle.Gear == Gear.Unknown, "it is not held");
    }

    [Fact]
    public async Task UnknownPathsAndUnits_AreNamedInOneMessage_TheOthersAreUsed()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Units.TryRemove(Heading, out _);
        broker.Units.TryRemove(SelectedGear, out _);
        broker.Units["Vehicle.CurrentLocation.HorizontalAccuracy"] = "inch";
        broker.Units[Speed] = "m/s";
        broker.Set(Speed, new Value { Float = 10 });
        await using var daemon = await StartAsync(broker, ("Kuksa:SpeedStaleAfter", "00:01:00"));

        await Eventually.IsTrueAsync(() => daemon.Vehicle.SpeedKmh == 36, "the speed is known");

        var message = Assert.Single(daemon.Logged(EventIds.KuksaSignalsMissing));
        Assert.All([Heading, SelectedGear, "'inch'"], part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.DoesNotContain(Speed, message, StringComparison.Ordinal);
        Assert.Equal(3, daemon.Kuksa.Missing.Count);
        Assert.Equal(5, broker.Subscribed.Count);
    }

    [Fact]
    public async Task NoneOfOurSignals_SaysSoAndGoesOnTrying()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Units.Clear();
        await using var daemon = await StartAsync(broker);
        await Eventually.IsTrueAsync(() => daemon.Kuksa.Problem == "the databroker has none of our signals", "it is said");

        foreach (var path in KuksaPaths.All.Keys)
        {
            broker.Units[path] = "";
        }

        await ConnectedAsync(daemon);
        Assert.Single(daemon.Logged(EventIds.KuksaSignalsMissing));
    }

    [Fact]
    public async Task WrongToken_SaysWhatToCheck_AndTheFileIsReadAgain()
    {
        using var file = new TokenFile("wrong");
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Token = "right";
        await using var daemon = await StartAsync(broker, ("Kuksa:TokenFile", file.Path));
        await Eventually.IsTrueAsync(() => daemon.Kuksa.Problem?.Contains("Kuksa:TokenFile", StringComparison.Ordinal) == true, "the token is named");
        Assert.Equal(0, broker.Subscriptions);

        file.Write("right\n");

        await ConnectedAsync(daemon);
        Assert.Single(daemon.Logged(EventIds.KuksaConnectFailed), message => !message.Contains("right", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServerThatNeverAnswers_IsLeftAfterTheTimeout()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Silent = true;
        await using var daemon = await StartAsync(broker, ("Kuksa:Timeout", "00:00:00.3"));
        await Eventually.IsTrueAsync(() => daemon.Kuksa.Problem == "no answer in time (Kuksa:Timeout)", "the timeout is named");

        broker.Silent = false;

        await ConnectedAsync(daemon);
    }

    [Fact]
    public async Task ServerThatTakesConnectionsOnly_IsLeftAfterTheTimeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var daemon = await StartAsync(((IPEndPoint)listener.LocalEndpoint).Port, ("Kuksa:Timeout", "00:00:00.3"));

        await Eventually.IsTrueAsync(() => daemon.Kuksa.Problem == "no answer in time (Kuksa:Timeout)", "the timeout is named");
    }

    [Fact]
    public async Task HugeMessage_EndsTheConnectionNotTheDaemon()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Padding = 100_000;
        await using var daemon = await StartAsync(broker);
        await Eventually.IsTrueAsync(() => daemon.Kuksa.Problem?.StartsWith("too large a message", StringComparison.Ordinal) == true, "the size is named");

        broker.Padding = 1000;

        await ConnectedAsync(daemon);
    }

    [Fact]
    public async Task NobodyListens_ReasonIsLoggedOnce()
    {
        await using var daemon = await StartAsync(Ports.Free());
        await Eventually.IsTrueAsync(() => daemon.Kuksa.Problem?.Contains("refused", StringComparison.OrdinalIgnoreCase) == true, "the reason is known");

        Assert.Single(daemon.Logged(EventIds.KuksaConnectFailed));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "certificate")]
    public async Task Tls_OnlyACertificateOfOurAuthority(bool trusted, string? problem)
    {
        using var authority = new TestCertificate();
        using var other = new TestCertificate();
        await using var broker = await FakeDatabroker.StartAsync(authority.Certificate);
        await using var daemon = await StartAsync(
            broker, ("Kuksa:Tls:Enabled", "true"), ("Kuksa:Tls:ServerName", "databroker"), ("Kuksa:Tls:CaFile", (trusted ? authority : other).File));

        await Eventually.IsTrueAsync(
            () => problem is null ? daemon.Kuksa.Connected : daemon.Kuksa.Problem?.Contains(problem, StringComparison.OrdinalIgnoreCase) == true, $"problem {problem}");
    }

    [Fact]
    public async Task Publish_OurSignals_ReachTheDatabroker_UnknownOnesAreNamedOnce()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        broker.Units["Vehicle.PhiEdge.Driver.Condition"] = broker.Units["Vehicle.Driver.DistractionLevel"] = broker.Units["Vehicle.ADAS.DMS.IsEnabled"] = "";
        await using var daemon = await StartAsync(broker, ("Kuksa:Publish", "true"));
        await Eventually.IsTrueAsync(() => daemon.Logged(EventIds.KuksaPublishRefused).Count == 1, "what it does not know is named");

        foreach (var sink in daemon.Get<IEnumerable<IDriverStateSink>>())
        {
            sink.Publish(Events.State(1, TimeProvider.System.MonotonicNow()) with { LookingAwayFor = TimeSpan.FromSeconds(7) });
        }

        await Eventually.IsTrueAsync(() => broker.Published.Contains(("Vehicle.Driver.DistractionLevel", new Value { Float = 100 })), "the level is published");
        await Eventually.IsTrueAsync(() => broker.Published.Contains(("Vehicle.PhiEdge.Driver.Condition", new Value { String = "ATTENTIVE" })), "the word is published");
        Assert.Single(broker.Published, entry => entry.Path == "Vehicle.ADAS.DMS.IsEnabled");
    }

    [Fact]
    public async Task Doctor_SaysWhatIsMissing()
    {
        await using var broker = await FakeDatabroker.StartAsync();
        await using var daemon = await StartAsync(broker);
        Assert.Equal(Verdict.Ok, (await ExamineAsync(daemon)).Verdict);

        broker.Units.TryRemove(Heading, out _);
        var missing = await ExamineAsync(daemon);
        Assert.Equal(Verdict.Warning, missing.Verdict);
        Assert.Contains(Heading, missing.Detail, StringComparison.Ordinal);

        await broker.StopAsync();
        Assert.Equal(Verdict.Problem, (await ExamineAsync(daemon)).Verdict);
    }

    private static async Task<Finding> ExamineAsync(VehicleDaemon daemon) =>
        Assert.Single(await ActivatorUtilities.CreateInstance<KuksaCheck>(daemon.Get<IServiceProvider>()).RunAsync(CancellationToken.None));

    private static Task<VehicleDaemon> StartAsync(FakeDatabroker broker, params (string Key, string Value)[] settings) => StartAsync(broker.Port, settings);

    private static Task<VehicleDaemon> StartAsync(int port, params (string Key, string Value)[] settings) =>
        VehicleDaemon.StartAsync([("Mqtt:Port", $"{Ports.Free()}"), ("Kuksa:Host", "127.0.0.1"), ("Kuksa:Port", $"{port}"), .. settings]);

    private static Task ConnectedAsync(VehicleDaemon daemon) => Eventually.IsTrueAsync(() => daemon.Kuksa.Connected, "the databroker is connected");
}
