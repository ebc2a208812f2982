using System.CommandLine;
using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Hosting;
using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary><c>phi-edge eval voice</c>: spoken sentences through the whole voice path, into a simulated ECU.</summary>
internal static class EvalVoiceCommand
{
    public static Command Create()
    {
        var items = new Option<string?>("--items") { Description = "Sentences with what is expected (JSON); the shipped ones when missing" };
        var noise = new Option<string?>("--noise") { Description = "Folder with noises: the sentences are spoken in them too" };
        var snr = new Option<double>("--snr") { Description = "Speech above noise, dB", DefaultValueFactory = _ => 10 };
        var other = new Option<string?>("--other") { Description = "Folder with speech that holds no command" };
        var voices = new Option<string[]>("--voice") { Description = "Only voices whose name holds this; may be repeated" };
        var realTime = new Option<bool>("--real-time") { Description = "Play at the pace of speech and measure the time to the command" };
        var json = new Option<bool>("--json") { Description = "Write the whole report as JSON to the standard output" };
        var set = CommonOptions.Set();
        var command = new Command("voice", "Speak commands with synthetic voices through the whole voice path into a simulated ECU") { items, noise, snr, other, voices, realTime, json, set };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sentences = Load(parsed.GetValue(items));
            var wanted = parsed.GetValue(voices) ?? [];
            SyntheticVoice[] speakers = [.. SyntheticVoice.Standard.Where(v => wanted.Length == 0 || wanted.Any(w => v.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))];
            await using var bench = new VoiceBench(CommonOptions.Overrides(parsed.GetValue(set)), parsed.GetValue(realTime), TimeProvider.System);
            await bench.StartAsync(cancellation);
            try
            {
                var report = await MeasureAsync(bench, sentences, speakers, parsed.GetValue(noise), parsed.GetValue(snr), parsed.GetValue(other), cancellation);
                if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(report, VoiceEvalJson.Default.VoiceEvalReport));
                else VoiceEvalTable.Write(AnsiConsole.Console, report);
                return ExitCodes.Ok;
            }
            catch (AudioSourceException e)
            {
                throw new StartupException(e.Message, ExitCodes.NoInput, e);
            }
        });
        return command;
    }

    private static async Task<VoiceEvalReport> MeasureAsync(
        VoiceBench bench, IReadOnlyList<VoiceItem> sentences, SyntheticVoice[] speakers, string? noise, double snr, string? other, CancellationToken cancellation)
    {
        var cache = Path.Combine(Path.GetTempPath(), "phi-edge-spoken");
        var evaluator = new VoiceEvaluator(bench, new SpeechSynthesizer(cache), text => Console.Error.WriteLine(text));
        var trials = new List<VoiceTrial>(await evaluator.SpeakAsync(sentences, speakers, [], 0, "clean", cancellation));
        if (noise is not null)
        {
            short[][] noises = [.. Folder(noise).Select(file => Recordings.Read(file, bench.Factory, cancellation))];
            trials.AddRange(await evaluator.SpeakAsync(sentences, speakers, noises, snr, $"noise {snr:0.#} dB", cancellation));
        }

        if (other is null)
            return new VoiceEvalReport(trials, 0, 0, [], 0, []);
        var before = bench.Sessions;
        Console.Error.WriteLine("other speech, button not pressed");
        var (minutes, commands) = await evaluator.PlayOthersAsync(Folder(other), press: false, cancellation);
        var sessions = bench.Sessions - before;
        Console.Error.WriteLine("other speech, button pressed");
        var (pressed, forced) = await evaluator.PlayOthersAsync(Folder(other), press: true, cancellation);
        return new VoiceEvalReport(trials, minutes, sessions, commands, pressed, forced);
    }

    private static IReadOnlyList<string> Folder(string folder) => Directory.Exists(folder)
        ? Recordings.In(folder) is { Count: > 0 } files ? files : throw new StartupException($"{folder} holds no .wav or .flac file", ExitCodes.NoInput)
        : throw new StartupException($"{folder} is not a folder", ExitCodes.NoInput);

    private static List<VoiceItem> Load(string? path)
    {
        path ??= Path.Combine(Path.GetDirectoryName(Daemon.Voice.CatalogueFile.Shipped())!, "eval", "voice.json");
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), VoiceEvalJson.Default.ListVoiceItem) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StartupException($"{path}: {e.Message}", ExitCodes.NoInput, e);
        }
    }
}
