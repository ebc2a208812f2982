using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Ecu;

/// <summary><c>phi-edge ecu</c>: a simulated dashboard ECU, for development and tests.</summary>
internal static class EcuCommand
{
    internal static Command Create()
    {
        var host = new Option<string>("--host") { Description = "Broker", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port", "-p") { Description = "Port of the broker", DefaultValueFactory = _ => new MqttOptions().Port };
        var vehicle = new Option<string>("--vehicle") { Description = "The car", DefaultValueFactory = _ => new MqttOptions().VehicleId };
        var user = new Option<string?>("--user", "-u") { Description = "User at the broker" };
        var passwordFile = new Option<string?>("--password-file") { Description = "File with the password on its first line" };
        var state = new Option<string?>("--state") { Description = "File with signals and answers, instead of a plausible car" };
        var json = new Option<bool>("--json") { Description = "One JSON object per command" };
        var delay = new Option<TimeSpan>("--delay") { Description = "Answer so much later: 2s, 500ms", CustomParser = ParseDelay };
        var fail = new Option<string[]>("--fail") { Description = "Command that fails; * for all; may be repeated" };
        var refuse = new Option<string[]>("--refuse") { Description = "Command that is refused; * for all; may be repeated" };
        var silent = new Option<bool>("--silent") { Description = "Neither act nor answer" };
        var twice = new Option<bool>("--twice") { Description = "Answer each command twice" };
        vehicle.Validators.Add(result =>
        {
            if (Topics.VehicleIdProblem(result.GetValueOrDefault<string>()) is { } problem)
            {
                result.AddError(problem);
            }
        });
        var command = new Command("ecu", "Simulate the dashboard ECU: answer commands, hold and send vehicle signals")
        {
            host, port, vehicle, user, passwordFile, state, json, delay, fail, refuse, silent, twice,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var car = new EcuVehicle(parsed.GetValue(state) is { } file ? EcuModel.Read(file) : EcuDefaults.Model);
            var printer = new EcuPrinter(Console.Out, parsed.GetValue(json));
            var ecu = new EcuSimulator(
                new EcuSettings(parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(vehicle)!, parsed.GetValue(user), parsed.GetValue(passwordFile)),
                car, printer.Print, text => Console.Error.WriteLine($"phi-edge ecu: {text}"), TimeProvider.System)
            {
                Faults = new EcuFaults
                {
                    Delay = parsed.GetValue(delay), Fail = parsed.GetValue(fail) ?? [], Refuse = parsed.GetValue(refuse) ?? [],
                    Silent = parsed.GetValue(silent), Twice = parsed.GetValue(twice),
                },
            };
            await ecu.RunAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        });
        return command;
    }

    private static TimeSpan ParseDelay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var (digits, unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001) : (text.TrimEnd('s'), 1);
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= 3600)
        {
            return TimeSpan.FromSeconds(number * unit);
        }

        result.AddError($"--delay {text}: say 2s or 500ms, at most one hour");
        return default;
    }
}
