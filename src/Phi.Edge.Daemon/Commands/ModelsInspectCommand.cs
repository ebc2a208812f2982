using System.CommandLine;
using Phi.Edge.Inference.Inspection;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge models inspect DIR</c>: what is in a Phi model folder; exit code 1 if it cannot be used.</summary>
internal static class ModelsInspectCommand
{
    internal static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("directory") { Description = "Folder with genai_config.json." };
        var tokens = new Option<int?>("--tokens") { Description = "Length for the memory estimate of the key-value cache (default 4096)." };
        tokens.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--tokens must be 1 or more.");
        });
        var command = new Command("inspect", "Show a Phi model folder: files, graphs, adapters, memory, and every problem.") { directory, tokens };
        command.SetAction(arguments =>
        {
            var report = ModelInspector.Inspect(arguments.GetRequiredValue(directory).FullName, arguments.GetValue(tokens));
            arguments.InvocationConfiguration.Output.Write(report.ToString());
            return report.Problems.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
