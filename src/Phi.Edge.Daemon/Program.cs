using System.CommandLine;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Hosting;

var root = new RootCommand("Phi.Edge: an in-vehicle AI daemon. Cameras and a microphone in, alerts and answers out over MQTT.")
{
    RunCommand.Create(),
    DoctorCommand.Create(),
    WatchCommand.Create(),
    ModelsCommand.Create(Console.Out, Console.Error),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (StartupException e)
{
    await Console.Error.WriteLineAsync($"phi-edge: {e.Message}");
    return e.ExitCode;
}
