using System.CommandLine;
using System.Text.Json;
using Phi.Edge.Daemon.Voice;
using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary><c>phi-edge eval intents FOLDER</c>: the text path against labelled sentences.</summary>
internal static class EvalIntentsCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder with .jsonl files: {\"text\", \"intent\", \"slots\": [[name, value]]} a line" };
        var json = new Option<bool>("--json") { Description = "Write the whole report as JSON to the standard output" };
        var errors = new Option<int>("--errors") { Description = "Show this many wrong sentences per file", DefaultValueFactory = _ => 0 };
        var mapping = new Option<string?>("--mapping") { Description = "Which commands are right for which intent (default: eval/intents.json beside the shipped catalogue)" };
        var catalogue = new Option<string?>("--catalogue") { Description = "Command catalogue (default: commands/car.json beside or above the program)" };
        var command = new Command("intents", "Measure precision and recall of the text path on labelled sentences")
        {
            folder, json, errors, mapping, catalogue,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(folder)!, parsed.GetValue(mapping), parsed.GetValue(errors), parsed.GetValue(json),
            parsed.GetValue(catalogue), cancellation)));
        return command;
    }

    private static int Run(string folder, string? mapping, int errors, bool json, string? catalogue, CancellationToken cancellation)
    {
        try
        {
            var report = new IntentEvaluator(CatalogueFile.Load(catalogue), Mapping(mapping), errors, TimeProvider.System).Run(folder, cancellation);
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, IntentJson.Default.IntentReport));
            else IntentTable.Write(AnsiConsole.Console, report);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            Console.Error.WriteLine($"eval intents: {e.Message}");
            return e is FileNotFoundException or DirectoryNotFoundException ? Hosting.ExitCodes.NoInput : Hosting.ExitCodes.Failed;
        }
    }

    private static IntentMapping Mapping(string? path)
    {
        var file = path ?? Path.Combine(Path.GetDirectoryName(CatalogueFile.Shipped())!, "eval", "intents.json");
        if (!File.Exists(file)) throw new FileNotFoundException($"{file} is missing: name a mapping with --mapping");
        return JsonSerializer.Deserialize(File.ReadAllText(file), IntentJson.Default.IntentMapping)
            ?? throw new JsonException($"{file} is empty: it wants {{\"sets\": [...]}}");
    }
}
