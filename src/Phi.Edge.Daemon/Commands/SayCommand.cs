using System.CommandLine;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge say "..."</c>: a typed sentence to the daemon that runs, and what became of it.</summary>
internal static class SayCommand
{
    internal static Command Create()
    {
        var sentence = new Argument<string[]>("sentence") { Description = "What the driver wants; at most 500 characters", Arity = ArgumentArity.OneOrMore };
        var language = new Option<string?>("--language", "-l") { Description = "ISO 639-1 code (en, de, fr, es, it); found out when missing" };
        var host = new Option<string>("--host") { Description = "Broker", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port", "-p") { Description = "Port of the broker", DefaultValueFactory = _ => new MqttOptions().Port };
        var vehicle = new Option<string>("--vehicle") { Description = "The car", DefaultValueFactory = _ => new MqttOptions().VehicleId };
        var user = new Option<string?>("--user", "-u") { Description = "User at the broker" };
        var passwordFile = new Option<string?>("--password-file") { Description = "File with the password on its first line" };
        var wait = new Option<double>("--wait") { Description = "Seconds to wait for the end of the session", DefaultValueFactory = _ => 20 };
        vehicle.Validators.Add(result =>
        {
            if (Topics.VehicleIdProblem(result.GetValueOrDefault<string>()) is { } problem)
                result.AddError(problem);
        });
        wait.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 600))
                result.AddError("--wait: between 0 and 600 seconds");
        });
        var command = new Command("say", "Send a typed sentence to the daemon and show what becomes of it") { sentence, language, host, port, vehicle, user, passwordFile, wait };
        command.SetAction((parsed, cancellation) => new Sayer(Console.Out, Console.Error, TimeProvider.System).RunAsync(
            new SaySettings(
                string.Join(' ', parsed.GetValue(sentence)!), parsed.GetValue(language), parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(vehicle)!,
                parsed.GetValue(user), parsed.GetValue(passwordFile), TimeSpan.FromSeconds(parsed.GetValue(wait))),
            cancellation));
        return command;
    }
}
