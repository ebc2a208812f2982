using System.CommandLine;
using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary><c>phi-edge cloud-sim</c>: a small consumer, for tests and as an example for those who write the real one.</summary>
internal static class CloudSimCommand
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(5);

    public static Command Create(TextWriter output, TextWriter error)
    {
        var host = new Option<string>("--host") { Description = "Broker", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port", "-p") { Description = "Port of the broker", DefaultValueFactory = _ => new MqttOptions().Port };
        var topic = new Option<string?>("--topic", "-t") { Description = "Topic filter instead of all cars, e.g. '$share/cloud/phi-edge/v1/#'" };
        var database = new Option<string>("--database") { Description = "SQLite file to store into", DefaultValueFactory = _ => "cloud-sim.db" };
        var client = new Option<string>("--client-id") { Description = "Client id", DefaultValueFactory = _ => "phi-edge-cloud-sim" };
        var user = new Option<string?>("--user", "-u") { Description = "User at the broker" };
        var passwordFile = new Option<string?>("--password-file") { Description = "File with the password on its first line" };
        var authority = new Option<string?>("--ca-file") { Description = "Connect with TLS and trust this authority" };
        var only = new Option<bool>("--report") { Description = "Only report what is in the database" };
        var command = new Command("cloud-sim", "Stand in for the cloud: store what cars send, each message once; report gaps, duplicates and latencies")
        {
            host, port, topic, database, client, user, passwordFile, authority, only,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                using var store = new CloudSimStore(parsed.GetValue(database)!);
                var settings = new CloudSimSettings(
                    parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(topic) ?? Topics.Everything(null), parsed.GetValue(client)!,
                    parsed.GetValue(user), parsed.GetValue(passwordFile), parsed.GetValue(authority));
                if (!parsed.GetValue(only))
                {
                    await RunAsync(new CloudSim(settings, store, error, TimeProvider.System), output, cancellation);
                }

                CloudSimReport.Write(store, output);
                return ExitCodes.Ok;
            }
            catch (SqliteException e)
            {
                await error.WriteLineAsync($"{parsed.GetValue(database)} cannot be used: {e.Message}");
                return ExitCodes.Failed;
            }
        });
        return command;
    }

    private static async Task RunAsync(CloudSim sim, TextWriter output, CancellationToken cancellation)
    {
        var (count, next) = (0L, TimeProvider.System.GetTimestamp());
        sim.Stored = events =>
        {
            count += events.Count;
            if (TimeProvider.System.GetElapsedTime(next) > ReportEvery)
            {
                output.WriteLine($"{count} messages stored in the last seconds");
                (count, next) = (0, TimeProvider.System.GetTimestamp());
            }
        };
        await sim.RunAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
