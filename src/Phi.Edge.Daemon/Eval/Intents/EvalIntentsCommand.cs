using System.CommandLine;
using System.Text.Json;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary><c>phi-edge eval intents FOLDER</c>: the text path against labelled sentences.</summary>
internal static class EvalIntentsCommand
{
    private const string DefaultMapping = "commands/eval/intents.json";

    /// <param name="load">Loads a catalogue by path; null for the configured one. Throws what the command line reports.</param>
    public static Command Create(Func<string?, CommandCatalogue> load)
    {
        var folder = new Argument<string>("folder") { Description = "Folder with .jsonl files: {\"text\", \"intent\", \"slots\": [[name, value]]} a line" };
        var json = new Option<bool>("--json") { Description = "Write the whole report as JSON to the standard output" };
        var errors = new Option<int>("--errors") { Description = "Show this many wrong sentences per file", DefaultValueFactory = _ => 0 };
        var mapping = new Option<string?>("--mapping") { Description = $"Which commands are right for which intent (default {DefaultMapping})" };
        var catalogue = new Option<string?>("--catalogue") { Description = "Command catalogue (default: the configured one)" };
        var command = new Command("intents", "Measure precision and recall of the text path on labelled sentences")
        {
            folder, json, errors, mapping, catalogue,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(folder)!, parsed.GetValue(mapping), parsed.GetValue(errors), parsed.GetValue(json),
            () => load(parsed.GetValue(catalogue)), cancellation)));
        return command;
    }

    private static int Run(string folder, string? mapping, int errors, bool json, Func<CommandCatalogue> load, CancellationToken cancellation)
    {
        try
        {
            var report = new IntentEvaluator(load(), Mapping(mapping), errors, TimeProvider.System).Run(folder, cancellation);
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, IntentJson.Default.IntentReport));
            else IntentTable.Write(AnsiConsole.Console, report);
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or JsonException)
        {
            Console.Error.WriteLine($"eval intents: {e.Message}");
            return e is FileNotFoundException or DirectoryNotFoundException ? Hosting.ExitCodes.NoInput : Hosting.ExitCodes.Failed;
        }
    }

    private static IntentMapping Mapping(string? path)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, DefaultMapping);
        var file = path ?? (File.Exists(DefaultMapping) ? DefaultMapping : beside);
        if (!File.Exists(file)) throw new FileNotFoundException($"{file} is missing: name a mapping with --mapping");
        return JsonSerializer.Deserialize(File.ReadAllText(file), IntentJson.Default.IntentMapping)
            ?? throw new JsonException($"{file} is empty: it wants {{\"sets\": [...]}}");
    }
}
