using System.ComponentModel;
using System.Diagnostics;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>Speaks sentences into WAV files, for the demo and for measurements. What was spoken once is kept.</summary>
/// <param name="folder">Where the files are kept.</param>
internal sealed class SpeechSynthesizer(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The file with the spoken sentence.</summary>
    /// <exception cref="StartupException">The program is not there, or failed.</exception>
    public async Task<string> SpeakAsync(SyntheticVoice voice, string text, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes($"{voice.Program}|{voice.Voice}|{voice.WordsPerMinute}|{text}")))[..24];
        var wav = Path.Combine(folder, $"{name}.wav");
        if (File.Exists(wav))
            return wav;
        var (words, draft) = (Path.Combine(folder, $"{name}.txt"), Path.Combine(folder, $"{name}.draft.wav"));
        await File.WriteAllTextAsync(words, text, cancellation);
        await RunAsync(voice.Program, voice.Arguments(words, draft), cancellation);
        File.Move(draft, wav, overwrite: true);
        File.Delete(words);
        return wav;
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true } };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new StartupException($"{program} cannot be started ({e.Message}): install the package {program}", ExitCodes.Unavailable, e);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var said = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
            throw new StartupException($"{program} ended with exit code {process.ExitCode}: {(await said).Trim()}", ExitCodes.Failed);
    }
}
