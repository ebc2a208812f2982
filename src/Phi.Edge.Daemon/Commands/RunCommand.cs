using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge run</c>: the daemon.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var source = new Option<string?>("--source")
        {
            Description = "Cabin camera: /dev/videoN, rtsp:// or http:// URL, a video file, a folder of images, or 'command:...'. Overrides Cameras:Cabin:Source",
        };
        var record = new Option<string?>("--record") { Description = "Write a film with landmarks, eye opening, pose and state drawn in" };
        var set = CommonOptions.Set();
        var command = new Command("run", "Run the daemon until it is stopped, or until a clip given as --source has been played") { config, source, record, set };
        command.SetAction((parsed, cancellation) =>
        {
            var overrides = CommonOptions.Overrides(parsed.GetValue(set));
            if (parsed.GetValue(source) is { } name)
            {
                overrides["Cameras:Cabin:Source"] = name;
            }

            return ExecuteAsync(new RunSettings(parsed.GetValue(config), overrides, parsed.GetValue(record)), cancellation);
        });
        return command;
    }

    internal static async Task<int> ExecuteAsync(RunSettings settings, CancellationToken cancellation)
    {
        using var host = DaemonHost.Build(settings, (services, configuration) => services.AddPhiEdge(configuration, settings));
        var exit = host.Services.GetRequiredService<DaemonExit>();
        var services = host.Services.GetServices<IHostedService>().ToArray();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        try
        {
            await host.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested || cancellation.IsCancellationRequested)
        {
            // Told to stop while the models were still warming up: that is no failure.
        }

        return HasFailed(services) ? ExitCodes.LoopFailed : exit.Code;
    }

    // A background service that throws stops the host, which then ends as if all were well.
    private static bool HasFailed(IEnumerable<IHostedService> services) =>
        services.OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true });
}
