using System.CommandLine;

namespace Phi.Edge.Daemon.Bench;

/// <summary><c>phi-edge bench</c>: trials of the installed program on this machine.</summary>
internal static class BenchCommand
{
    public static Command Create(TextWriter output) => new("bench", "Try this installation on this machine")
    {
        Crash(output), Writer(output),
    };

    private static Command Crash(TextWriter output)
    {
        var kills = Number("--kills", "How often the writing process is killed", 50, 1);
        var rate = Number("--rate", "Alerts per second", 200, 1);
        var seed = Number("--seed", "The same seed, the same moments", 1, 0);
        var encrypted = new Option<bool>("--encrypted") { Description = "Encrypt payloads on the disk, with a key made for the run" };
        var command = new Command(
            "crash", "Kill a process that stores alerts, again and again, while a mosquitto on loopback comes and goes; then see that nothing is lost, double or out of order")
        {
            kills, rate, seed, encrypted,
        };
        command.SetAction((parsed, _) => CrashRun.RunAsync(
            new CrashOptions(parsed.GetValue(kills), parsed.GetValue(rate), parsed.GetValue(seed), parsed.GetValue(encrypted)), output));
        return command;
    }

    // What the above starts and kills.
    private static Command Writer(TextWriter output)
    {
        var database = new Option<string>("--database") { Required = true };
        var port = new Option<int>("--port") { Required = true };
        var rate = new Option<int>("--rate") { Required = true };
        var key = new Option<string?>("--key-file");
        var command = new Command("crash-writer") { database, port, rate, key };
        command.Hidden = true;
        command.SetAction((parsed, _) => CrashWriter.RunAsync(
            parsed.GetValue(database)!, parsed.GetValue(port), parsed.GetValue(rate), parsed.GetValue(key), output));
        return command;
    }

    private static Option<int> Number(string name, string description, int otherwise, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
            {
                result.AddError($"{name} must be {least} or more.");
            }
        });
        return option;
    }
}
