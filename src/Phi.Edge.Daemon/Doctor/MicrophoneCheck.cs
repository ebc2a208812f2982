using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The microphone: does sound come, and how loud is it? A second of it is listened to and forgotten.</summary>
/// <param name="microphones">Opens it.</param>
/// <param name="options">Which one.</param>
/// <param name="configured">What the configuration says; null for nothing.</param>
/// <param name="devices">Contents of /proc/asound/pcm; null when there is none.</param>
internal sealed class MicrophoneCheck(MicrophoneFactory microphones, IOptions<MicrophoneOptions> options, string? configured, string? devices) : IDoctorCheck
{
    private const string Name = "microphone";
    private const int Wanted = 16_000;

    // Quieter is a muted or unplugged input: a quiet room lies some 10 dB above.
    private const double SilenceDb = -80;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (MicrophoneChoice.Resolve(configured, devices) is not { } source)
        {
            return [new Finding(Name, Verdict.Ok, "off: no sound device records here, or Microphone:Source is off; typed text only")];
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Patience);
        try
        {
            var level = await Task.Factory.StartNew(() => Listen(enough.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return [Judge(source, level)];
        }
        catch (AudioSourceException e)
        {
            return [new Finding(Name, Verdict.Problem, e.Message, "'arecord -L' lists ALSA's devices; the user must be in group audio. Set Microphone:Source")];
        }
    }

    /// <summary>What a level says.</summary>
    /// <param name="source">Where it was heard.</param>
    /// <param name="level">RMS in dB below full scale; null when no sound came.</param>
    internal static Finding Judge(string source, double? level) => level switch
    {
        null => new Finding(Name, Verdict.Problem, $"{source}: no sound within {Patience.TotalSeconds:F0} s", "is another program holding it? Set Microphone:Source"),
        < SilenceDb => new Finding(Name, Verdict.Warning, $"{source}: digital silence ({level:F0} dB)", "unmute it and raise its level ('alsamixer', F4)"),
        _ => new Finding(Name, Verdict.Ok, $"{source}: sound, {-level:F0} dB below full scale in this second"),
    };

    private double? Listen(CancellationToken cancellation)
    {
        using var source = microphones.CreateSource(options.Value);
        source.Open(cancellation);
        var (count, squares) = (0, 0.0);
        var samples = new short[512];
        while (count < Wanted && !cancellation.IsCancellationRequested)
        {
            var read = source.Read(samples, cancellation);
            if (read.Status == AudioReadStatus.End) break;
            foreach (var sample in samples.AsSpan(0, read.Status == AudioReadStatus.Samples ? read.Count : 0)) squares += sample * (double)sample;
            count += read.Status == AudioReadStatus.Samples ? read.Count : 0;
        }

        return count == 0 ? null : 10 * Math.Log10((squares / count / Math.Pow(short.MaxValue, 2)) + 1e-12);
    }
}
