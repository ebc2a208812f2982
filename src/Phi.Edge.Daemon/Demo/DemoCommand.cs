using System.CommandLine;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Road.Gallery;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo;

/// <summary><c>phi-edge demo</c>: a scripted drive, through the same source, models, policy and broker as a real camera.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var portrait = new Option<string>("--portrait")
        {
            Description = "Photograph of the demo's driver: one face that looks into the camera",
            Required = true,
        };
        var signs = new Option<string?>("--signs") { Description = "Folder of sign drawings (SVG) for the road; without it the drive has no road camera" };
        var record = new Option<string?>("--record") { Description = "Write a film with landmarks, eye opening, pose and state drawn in, and one of the road beside it" };
        var set = CommonOptions.Set();
        var command = new Command("demo", "Play a scripted drive of about a minute and compare what the daemon said with the script") { portrait, signs, record, set };
        command.SetAction(async (parsed, cancellation) =>
        {
            var drive = new DemoDrive(AnsiConsole.Console, TimeProvider.System);
            try
            {
                return await drive.RunAsync(
                    new DemoSettings(parsed.GetValue(portrait)!, parsed.GetValue(signs), parsed.GetValue(record), CommonOptions.Overrides(parsed.GetValue(set))), cancellation);
            }
            catch (Exception e) when (e is FrameSourceException or SignException)
            {
                throw new StartupException(e.Message, ExitCodes.NoInput, e);
            }
        });
        return command;
    }
}
