using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>Another broker than the daemon's own: it may come late, hang, and outlive the daemon.</summary>
public sealed class BrokerTests
{
    private static Topics Topics => TestDaemon.Topics;

    [Fact]
    public async Task Broker_ComesLate_IsFoundAndTellsOfTheDaemonsDeath()
    {
        using var broker = new Mosquitto();
        using var daemon = Start(broker.Port);
        await Eventually.IsTrueAsync(() => daemon.Program.Errors.Contains("[3004]", StringComparison.Ordinal), "the daemon runs and says that the broker is away");

        await broker.StartAsync();
        await using var dashboard = await Dashboard.ConnectAsync(broker.Port, daemon.Program);
        await dashboard.HearAsync(Topics.Availability, WireJson.Default.AvailabilityMessage, message => message.Status == Availability.Online);
        await daemon.Program.KillAsync();

        await dashboard.HearAsync(
            Topics.Availability, WireJson.Default.AvailabilityMessage,
            m => (m.Status, m.Reason, m.Since) == (Availability.Offline, AvailabilityReason.ConnectionLost, null));
        await using var late = await Dashboard.ConnectAsync(broker.Port);
        Assert.True((await late.HearAsync(Topics.Availability)).IsRetained);
    }

    [Fact]
    public async Task Stop_BrokerHangs_EndsCleanlyBeforeSystemdLosesPatience()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        using var daemon = Start(broker.Port);
        await using var dashboard = await Dashboard.ConnectAsync(broker.Port, daemon.Program);
        await dashboard.HearAsync(Topics.Availability, WireJson.Default.AvailabilityMessage, message => message.Status == Availability.Online);
        await broker.FreezeAsync();

        Assert.Equal(0, await daemon.Program.StopAsync());
    }

    private static TestDaemon Start(int port) => TestDaemon.Start(
        "/dev/video99", port, ["Mqtt:Host=127.0.0.1", "Mqtt:BackOffMin=00:00:00.05", "Mqtt:BackOffMax=00:00:00.2"], []);
}
