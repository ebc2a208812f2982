using System.CommandLine;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Spectre.Console;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge watch</c>: what goes over MQTT, as it goes.</summary>
internal static class WatchCommand
{
    internal static Command Create()
    {
        var host = new Option<string>("--host") { Description = "Broker", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port", "-p") { Description = "Port of the broker", DefaultValueFactory = _ => new MqttOptions().Port };
        var vehicle = new Option<string?>("--vehicle") { Description = "Only this vehicle; all when not given" };
        var topic = new Option<string?>("--topic", "-t") { Description = "MQTT topic filter instead of everything, e.g. 'phi-edge/v1/+/alert/#'" };
        var json = new Option<bool>("--json") { Description = "One JSON object per line: topic, payload" };
        var user = new Option<string?>("--user", "-u") { Description = "User at the broker" };
        var passwordFile = new Option<string?>("--password-file") { Description = "File with the password on its first line" };
        var count = new Option<int?>("--count", "-n") { Description = "End after so many messages" };
        var command = new Command("watch", "Show live what the daemon says and hears") { host, port, vehicle, topic, json, user, passwordFile, count };
        vehicle.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && Topics.VehicleIdProblem(name) is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            new WatchSettings(
                parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(topic) ?? Topics.Everything(parsed.GetValue(vehicle)),
                parsed.GetValue(json), parsed.GetValue(user), parsed.GetValue(passwordFile), parsed.GetValue(count)),
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(WatchSettings settings, CancellationToken cancellation)
    {
        IWatchPrinter printer = settings.Json ? new JsonWatchPrinter(Console.Out) : new TextWatchPrinter(AnsiConsole.Console);
        await new Watcher(settings, printer, Console.Error, TimeProvider.System).RunAsync(cancellation);
        return 0;
    }
}
