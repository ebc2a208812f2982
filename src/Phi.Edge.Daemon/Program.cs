using System.CommandLine;
using System.CommandLine.Invocation;
using Phi.Edge.Daemon.Bench;
using Phi.Edge.Daemon.Cloud.Sim;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Commands.Catalogue;
using Phi.Edge.Daemon.Commands.Contract;
using Phi.Edge.Daemon.Demo;
using Phi.Edge.Daemon.Ecu;
using Phi.Edge.Daemon.Eval;
using Phi.Edge.Daemon.Eval.Intents;
using Phi.Edge.Daemon.Eval.Signs;
using Phi.Edge.Daemon.Eval.Voice;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Outbox.Command;
using Phi.Edge.Daemon.Signs;

var root = new RootCommand("Phi.Edge: an in-vehicle AI daemon. Cameras and a microphone in, alerts and answers out over MQTT.")
{
    RunCommand.Create(),
    ChatCommand.Create(),
    DemoCommand.Create(),
    DoctorCommand.Create(),
    WatchCommand.Create(),
    SayCommand.Create(),
    new Command("eval", "Measure on labelled material")
    {
        EvalDriverCommand.Create(), EvalWakewordCommand.Create(), EvalVoiceCommand.Create(), EvalIntentsCommand.Create(), EvalSignsCommand.Create(),
    },
    EcuCommand.Create(),
    ModelsCommand.Create(Console.Out, Console.Error),
    CommandsCommand.Create(Console.Out, Console.Error),
    ContractsCommand.Create(Console.Out, Console.Error),
    SignsCommand.Create(Console.Out, Console.Error),
    OutboxCommand.Create(Console.Out, Console.Error),
    CloudSimCommand.Create(Console.Out, Console.Error),
    BenchCommand.Create(Console.Out),
};

try
{
    // The host has its own limit (HostOptions.ShutdownTimeout); the default here, 2 s, would end it in the middle of its goodbye.
    var parsed = root.Parse(args);
    var code = await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(8) });
    return parsed.Action is ParseErrorAction ? ExitCodes.Usage : code;
}
catch (StartupException e)
{
    await Console.Error.WriteLineAsync($"phi-edge: {e.Message}");
    return e.ExitCode;
}
