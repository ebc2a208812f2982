using System.Text.Json;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Mqtt;
using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>mosquitto, the simulated ECU, a dashboard, and the daemon between them.</summary>
internal sealed class VoiceCar : IAsyncDisposable
{
    private VoiceCar(Mosquitto broker, RunningEcu ecu, TestDaemon daemon, Dashboard dashboard) =>
        (Broker, Ecu, Daemon, Dashboard) = (broker, ecu, daemon, dashboard);

    public static Topics Topics => TestDaemon.Topics;

    public Mosquitto Broker { get; }

    public RunningEcu Ecu { get; }

    public TestDaemon Daemon { get; }

    public Dashboard Dashboard { get; }

    public static async Task<VoiceCar> StartAsync(params string[] settings)
    {
        var broker = new Mosquitto();
        await broker.StartAsync();
        var ecu = await RunningEcu.StartAsync(broker.Port);
        var daemon = TestDaemon.Start(
            "/dev/video99", broker.Port, ["Mqtt:Host=127.0.0.1", "Mqtt:BackOffMin=00:00:00.05", "Mqtt:BackOffMax=00:00:00.2", .. settings], []);
        return new VoiceCar(broker, ecu, daemon, await Dashboard.ConnectAsync(daemon));
    }

    /// <summary>Types a sentence and waits for the end of its session.</summary>
    /// <returns>Every stage of it, in the order heard.</returns>
    public async Task<VoiceSessionMessage[]> TypeAsync(string text, string? language = null)
    {
        var from = Dashboard.Count;
        await Dashboard.SayAsync(Topics.VoiceText, JsonSerializer.Serialize(new VoiceTextMessage { Text = text, Language = language }, WireJson.Default.VoiceTextMessage));
        return await SessionAsync(from);
    }

    /// <summary>Waits for the end of the first session since then.</summary>
    public async Task<VoiceSessionMessage[]> SessionAsync(int from)
    {
        var done = await Dashboard.HearAsync(Topics.VoiceSession, WireJson.Default.VoiceSessionMessage, message => message.Stage == VoiceStage.Done, from);
        return [.. Sessions(from).Where(message => message.SessionId == done.SessionId)];
    }

    public IEnumerable<VoiceSessionMessage> Sessions(int from) =>
        Dashboard.All(Topics.VoiceSession, from).Select(heard => heard.As(WireJson.Default.VoiceSessionMessage));

    public Task ListenAsync(string action) => Dashboard.SayAsync(Topics.VoiceListen, $$"""{"action":"{{action}}"}""");

    public async ValueTask DisposeAsync()
    {
        await Dashboard.DisposeAsync();
        Daemon.Dispose();
        await Ecu.DisposeAsync();
        Broker.Dispose();
    }
}
