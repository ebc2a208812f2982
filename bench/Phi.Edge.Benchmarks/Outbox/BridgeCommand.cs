using System.Globalization;
using System.Text;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Bench;

namespace Phi.Edge.Benchmarks.Outbox;

/// <summary>
/// <c>outbox-bridge [--count N]</c>: the same messages stored while the cloud is away and forwarded when it is back, once by a mosquitto with a bridge,
/// once by the outbox; in peace, and killed in between.
/// </summary>
internal static class BridgeCommand
{
    private const int Window = 64;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly string Filler = new('x', 264);

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var count = arguments is ["--count", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 20_000;
        output.WriteLine("| what | acknowledged in the car | lost | twice by id | drained |\n|---|---|---|---|---|");
        const string Eager = "autosave_interval 1\nautosave_on_changes true";
        await BridgeAsync("mosquitto bridge, default queue (1,000)", 1000, "", killed: false, count, output);
        await BridgeAsync("mosquitto bridge, unlimited queue", 0, "", killed: false, count, output);
        await BridgeAsync("the same, killed (SIGKILL)", 0, "", killed: true, count, output);
        await BridgeAsync("the same, saving at every change, killed", 0, Eager, killed: true, Math.Min(count, 2000), output);
        await OutboxAsync("outbox", count, output);
        await OutboxKilledAsync("outbox, killed (SIGKILL)", output);
        return 0;
    }

    private static async Task BridgeAsync(string what, int queued, string more, bool killed, int count, TextWriter output)
    {
        using var cloud = new BenchBroker();
        using var counter = await LeaveAsync(cloud);
        using var car = new BenchBroker(queued, Window, $"""
            connection cloud
            address 127.0.0.1:{cloud.Port}
            topic # out 1
            bridge_protocol_version mqttv50
            cleansession false
            notifications false
            restart_timeout 1
            {more}
            """);
        await car.StartAsync(CancellationToken.None);
        var ids = await PublishAsync(car.Port, count);
        if (killed)
        {
            car.Kill();
            await car.StartAsync(CancellationToken.None);
        }

        await ReportAsync(what, ids, cloud, counter, output);
    }

    private static async Task OutboxAsync(string what, int count, TextWriter output)
    {
        using var cloud = new BenchBroker();
        using var counter = await LeaveAsync(cloud);
        var folder = Directory.CreateTempSubdirectory("phi-edge-bench-bridge-").FullName;
        try
        {
            await using var car = await BenchCar.StartAsync(Path.Combine(folder, "outbox.db"), cloud.Port);
            var ids = new List<string>();
            for (var done = 0; done < count; done += Window)
            {
                var messages = Enumerable.Range(0, Window).Select(_ => BenchCar.Message(MessageClass.Alert, "alerts", Filler)).ToList();
                var results = await Task.WhenAll(messages.Select(message => car.Outbox.Append(message.Class, () => message)));
                ids.AddRange(messages.Where((_, i) => results[i].IsStored).Select(message => message.Id.ToString()));
            }

            await ReportAsync(what, ids, cloud, counter, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task OutboxKilledAsync(string what, TextWriter output)
    {
        using var cloud = new BenchBroker();
        using var counter = await LeaveAsync(cloud);
        var folder = Directory.CreateTempSubdirectory("phi-edge-bench-bridge-").FullName;
        try
        {
            using var writer = CrashRun.Start(folder, cloud.Port, 5000);
            var ids = new List<string>();
            while (ids.Count < 10_000 && await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                ids.Add(line.Split(' ')[1]);
            }

            writer.Kill();
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                if (line.EndsWith(';'))
                {
                    ids.Add(line.Split(' ')[1]);
                }
            }

            await using var car = await BenchCar.StartAsync(Path.Combine(folder, "outbox.db"), cloud.Port);
            await ReportAsync(what, ids, cloud, counter, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The consumer makes itself known; then the cloud goes away.
    private static async Task<CloudCounter> LeaveAsync(BenchBroker cloud)
    {
        await cloud.StartAsync(CancellationToken.None);
        var counter = new CloudCounter(cloud.Port);
        await counter.ConnectAsync();
        await cloud.StopAsync();
        return counter;
    }

    private static async Task ReportAsync(string what, List<string> ids, BenchBroker cloud, CloudCounter counter, TextWriter output)
    {
        await cloud.StartAsync(CancellationToken.None);
        await counter.ConnectAsync();
        var (_, rate) = await counter.QuietAsync(Quiet, Limit);
        output.WriteLine($"| {what} | {ids.Count} | {ids.Count(id => !counter.Has(id))} | {counter.Duplicates} | {rate:F0}/s |");
    }

    /// <returns>Ids of what the broker has acknowledged.</returns>
    private static async Task<List<string>> PublishAsync(int port, int count)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).Build());
        var ids = new List<string>();
        for (var done = 0; done < count; done += Window)
        {
            var some = Enumerable.Range(0, Window).Select(_ => Guid.CreateVersion7().ToString()).ToList();
            var results = await Task.WhenAll(some.Select(id => client.PublishAsync(new MqttApplicationMessage
            {
                Topic = "phi-edge/v1/bench/alert/test", Payload = new(Encoding.UTF8.GetBytes(id + Filler)), QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
            })));
            ids.AddRange(some.Where((_, i) => results[i] is null or { IsSuccess: true }));
        }

        await client.DisconnectAsync(new MqttClientDisconnectOptions());
        return ids;
    }
}
