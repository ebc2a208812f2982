using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Doctor;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Vehicle.Kuksa;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.Models;
using Spectre.Console;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge doctor</c>: looks at everything the daemon needs, and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var set = CommonOptions.Set();
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON" };
        var command = new Command("doctor", "Check models, camera, microphone, broker, speaker, permissions and native libraries, and say what to do") { config, set, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var findings = await ExamineAsync(new RunSettings(parsed.GetValue(config), CommonOptions.Overrides(parsed.GetValue(set))), cancellation);
            if (parsed.GetValue(json))
            {
                DoctorReport.WriteJson(Console.Out, findings);
            }
            else
            {
                DoctorReport.Print(AnsiConsole.Console, findings);
            }

            return findings.Any(f => f.Verdict == Verdict.Problem) ? ExitCodes.Failed : ExitCodes.Ok;
        });
        return command;
    }

    internal static async Task<IReadOnlyList<Finding>> ExamineAsync(RunSettings settings, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        findings.AddRange(await new SystemCheck().RunAsync(cancellation));
        var libraries = await new NativeLibrariesCheck().RunAsync(cancellation);
        findings.AddRange(libraries);
        try
        {
            // The command prints; the daemon's own log lines would only get in its way.
            var quiet = new Dictionary<string, string?>(settings.Overrides) { ["Logging:LogLevel:Phi"] = "None" };
            using var host = DaemonHost.Build(settings with { Overrides = quiet }, (services, configuration) => services.AddPhiEdge(configuration, settings));
            findings.Add(new Finding("configuration", Verdict.Ok, settings.ConfigurationPath ?? "defaults, or /etc/phi-edge/phi-edge.json"));
            foreach (var check in Checks(host.Services, camera: libraries.All(f => f.Verdict == Verdict.Ok)))
            {
                findings.AddRange(await check.RunAsync(cancellation));
            }
        }
        catch (StartupException e)
        {
            findings.Add(new Finding("configuration", Verdict.Problem, e.Message, "correct the keys named above"));
        }

        return findings;
    }

    private static IEnumerable<IDoctorCheck> Checks(IServiceProvider services, bool camera)
    {
        var models = services.GetRequiredService<IOptions<SmallModelOptions>>();
        var cache = models.Value.Cache ?? ModelFolders.Default(ModelFolders.FindCatalog(AppContext.BaseDirectory) ?? "models/catalog.json").Cache;
        yield return new FoldersCheck([(cache, "model cache")]);
        yield return new ModelsCheck(models);
        yield return ActivatorUtilities.CreateInstance<BrokerCheck>(services);
        if (services.GetService<KuksaChannel>() is not null)
        {
            yield return ActivatorUtilities.CreateInstance<KuksaCheck>(services);
        }

        yield return ActivatorUtilities.CreateInstance<SpeakerCheck>(services);
        yield return new MicrophoneCheck(
            services.GetRequiredService<MicrophoneFactory>(), services.GetRequiredService<IOptions<MicrophoneOptions>>(),
            services.GetRequiredService<IConfiguration>()[$"{MicrophoneOptions.Section}:Source"], MicrophoneChoice.Devices());
        if (camera)
        {
            yield return ActivatorUtilities.CreateInstance<CameraCheck>(services);
        }
    }
}
