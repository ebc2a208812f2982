using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Phi.Edge.Daemon.Eval.Voice;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.Speech;
using Spectre.Console;

namespace Phi.Edge.Daemon.Eval;

/// <summary><c>phi-edge eval wakeword FOLDER</c>: misses and false accepts of wake phrases over a range of thresholds.</summary>
internal static class EvalWakewordCommand
{
    private static readonly double[] Sweep = [1e15, 1e10, 1e5, 1, 1e-5, 1e-10, 1e-15, 1e-20];

    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder of recordings (.wav, .flac); a subfolder named after a phrase (hey_phi) holds recordings of it, all else is other sound",
        };
        var json = new Option<bool>("--json") { Description = "Write the whole report as JSON to the standard output" };
        var phrases = new Option<string[]>("--phrase")
        {
            Description = "Phrase to measure; repeat for more. Default: hey phi", AllowMultipleArgumentsPerToken = true,
        };
        var thresholds = new Option<double[]>("--threshold") { Description = "Threshold to try; repeat for more. Default: 1e15 to 1e-20" };
        var words = new Option<string[]>("--pronunciation") { Description = "Pronunciation of a word that the dictionary lacks: 'word PH ON ES'" };
        var command = new Command("wakeword", "Measure misses and false accepts per hour of wake phrases") { folder, json, phrases, thresholds, words };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(folder)!, parsed.GetValue(phrases) is { Length: > 0 } given ? given : ["hey phi"],
            parsed.GetValue(thresholds) is { Length: > 0 } some ? some : Sweep, parsed.GetValue(words) ?? [], parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(
        string folder, string[] phrases, double[] thresholds, string[] words, bool json, CancellationToken cancellation)
    {
        try
        {
            var microphones = new MicrophoneFactory(TimeProvider.System, NullLoggerFactory.Instance);
            var material = new WakewordFolder(folder, phrases, file => Recordings.Read(file, microphones, cancellation));
            var evaluator = new WakewordEvaluator(new() { Pronunciations = words }, new WakeWordOptions().Refractory);
            var report = evaluator.Run(folder, material, phrases, thresholds, line => Console.Error.WriteLine(line), cancellation);
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, WakewordEvalJson.Default.WakewordEvalReport));
            else WakewordEvalTable.Write(AnsiConsole.Console, report);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SpeechException)
        {
            Console.Error.WriteLine($"eval wakeword: {e.Message}");
            return e is FileNotFoundException or DirectoryNotFoundException ? Hosting.ExitCodes.NoInput : Hosting.ExitCodes.Failed;
        }
    }
}
