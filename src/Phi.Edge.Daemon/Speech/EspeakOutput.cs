using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Speech;

/// <summary>
/// espeak-ng as a child process: the text goes in through standard input, the sound comes out as a whole (30 ms for a sentence) and is played.
/// With output None it says nothing and reports no problem.
/// </summary>
internal sealed partial class EspeakOutput(IOptions<SpeakerOptions> options, TimeProvider time, ILogger<EspeakOutput> logger) : ISpeechOutput, IHealthSource
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2); // 1000 characters at 80 words a minute
    private readonly IWavPlayer? _player = Create(options.Value);
    private volatile string? _problem;

    /// <summary>Why the last answer could not be spoken; null when it was.</summary>
    public string? Problem => _problem;

    public async Task<bool> SpeakAsync(string text, string language, CancellationToken cancellationToken)
    {
        if (_player is null)
        {
            return false;
        }

        var problem = await SpeakWithinLimitAsync(_player, text, language, cancellationToken);
        if (problem is not null && problem != _problem)
        {
            Failed(logger, problem);
        }
        else if (problem is null && _problem is not null)
        {
            Restored(logger);
        }

        _problem = problem;
        return problem is null;
    }

    public void Report(HealthReportBuilder report)
    {
        if (_player is not null)
        {
            var problem = _problem;
            report.Component("speaker", problem is null ? HealthStatus.Ok : HealthStatus.Degraded, problem);
        }
    }

    private static IWavPlayer? Create(SpeakerOptions options) => options.Output switch
    {
        SpeakerOutput.Alsa or SpeakerOutput.Pulse => new CommandWavPlayer(options),
        SpeakerOutput.WavFolder => new FolderWavPlayer(options.Folder!),
        _ => null,
    };

    // A sound device that hangs must not hold up every answer after it.
    private async Task<string?> SpeakWithinLimitAsync(IWavPlayer player, string text, string language, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await TrySpeakAsync(player, text, language, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"it took longer than {Longest.TotalMinutes} min: the sound device hangs";
        }
    }

    private async Task<string?> TrySpeakAsync(IWavPlayer player, string text, string language, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (SpeechVoices.For(language, settings) is not { } voice)
        {
            return $"no voice for the language '{language}': set Voice:Speaker:Voices:{language}";
        }

        string[] arguments = ["-v", voice, "-s", $"{settings.Speed}", "-p", $"{settings.Pitch}", "-a", $"{settings.Volume}", "-b", "1", "--stdin", "--stdout"];
        var speech = await ChildProcess.RunAsync(settings.Engine, arguments, SpeechText.Prepare(text), cancellationToken);
        return speech.Problem
            ?? (WavRepair.TrySetLengths(speech.Output) ? await player.PlayAsync(speech.Output, cancellationToken) : $"{settings.Engine} gave no sound");
    }
}
