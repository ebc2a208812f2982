using System.Text;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Speech;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The loudspeaker: is the synthesiser there, with the voices, and the player?</summary>
internal sealed class SpeakerCheck(IOptions<SpeakerOptions> options) : IDoctorCheck
{
    private const string Name = "speaker";
    private static readonly string[] Languages = ["en", "de", "fr", "es", "it"];

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.Output == SpeakerOutput.None)
        {
            return [new Finding(Name, Verdict.Ok, "off: answers are shown, not spoken (Voice:Speaker:Output)")];
        }

        var list = await ChildProcess.RunAsync(settings.Engine, ["--voices"], default, cancellationToken);
        if (list.Problem is { } problem)
        {
            return [new Finding(Name, Verdict.Warning, problem, "install espeak-ng ('./dev setup' does), or correct Voice:Speaker:Engine")];
        }

        var findings = new List<Finding> { Voices(settings, Encoding.UTF8.GetString(list.Output)) };
        if (settings.Output is SpeakerOutput.Alsa or SpeakerOutput.Pulse)
        {
            findings.Add(await PlayerAsync(CommandWavPlayer.Program(settings.Output), settings.Output, cancellationToken));
        }

        return findings;
    }

    // Second column: language; fifth: file. A voice is named by either.
    private static Finding Voices(SpeakerOptions settings, string list)
    {
        var known = list.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > 1).SelectMany(columns => columns).ToHashSet(StringComparer.Ordinal);
        var wanted = Languages.Concat(settings.Voices.Keys).Distinct().ToDictionary(language => language, language => SpeechVoices.For(language, settings)!);
        var missing = wanted.Where(voice => !known.Contains(voice.Value.Split('+')[0])).Select(voice => $"{voice.Key} ({voice.Value})").ToList();
        return missing.Count == 0
            ? new Finding(Name, Verdict.Ok, $"{settings.Engine}: {string.Join(", ", wanted.Select(voice => $"{voice.Key} by {voice.Value}"))}")
            : new Finding(Name, Verdict.Warning, $"{settings.Engine} has no voice for {string.Join(", ", missing)}", "choose others in Voice:Speaker:Voices ('espeak-ng --voices' lists them)");
    }

    private static async Task<Finding> PlayerAsync(string player, SpeakerOutput output, CancellationToken cancellationToken)
    {
        var version = await ChildProcess.RunAsync(player, ["--version"], default, cancellationToken);
        return version.Problem is { } problem
            ? new Finding(Name, Verdict.Warning, problem, $"install {(output == SpeakerOutput.Alsa ? "alsa-utils" : "pulseaudio-utils")}")
            : new Finding(Name, Verdict.Ok, $"{player} is there");
    }
}
