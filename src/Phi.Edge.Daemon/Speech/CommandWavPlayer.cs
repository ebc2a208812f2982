namespace Phi.Edge.Daemon.Speech;

/// <summary>Plays through <c>aplay</c> or <c>paplay</c>.</summary>
internal sealed class CommandWavPlayer(SpeakerOptions options) : IWavPlayer
{
    /// <summary>The program of an output.</summary>
    public static string Program(SpeakerOutput output) => output == SpeakerOutput.Alsa ? "aplay" : "paplay";

    public async Task<string?> PlayAsync(byte[] wav, CancellationToken cancellationToken)
    {
        string[] arguments = options.Output == SpeakerOutput.Alsa
            ? ["-q", .. options.Device is { } device ? new[] { "-D", device } : [], "-"]
            : [.. options.Device is { } sink ? new[] { $"--device={sink}" } : []];
        return (await ChildProcess.RunAsync(Program(options.Output), arguments, wav, cancellationToken)).Problem;
    }
}
