using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>What a microphone's source string means.</summary>
internal readonly record struct MicrophoneAddress(MicrophoneSourceKind Kind, string Value)
{
    public const string Forms =
        "known forms are alsa:DEVICE (alsa:default, alsa:plughw:1,0), pulse: or pulse:SOURCE, command:program argument ..., "
        + "and an existing sound file";

    private static readonly (string Prefix, MicrophoneSourceKind Kind)[] Prefixes =
    [
        ("alsa:", MicrophoneSourceKind.Alsa), ("pulse:", MicrophoneSourceKind.Pulse), ("command:", MicrophoneSourceKind.Command),
    ];

    /// <summary>A file has an end; everything else is expected to go on.</summary>
    public bool IsFinite => Kind == MicrophoneSourceKind.File;

    /// <exception cref="AudioSourceException">The form is not known, or nothing is there.</exception>
    public static MicrophoneAddress Resolve(MicrophoneOptions options)
    {
        var source = options.Source.Trim();
        foreach (var (prefix, kind) in Prefixes)
        {
            if (source.StartsWith(prefix, StringComparison.Ordinal))
                return new(kind, source[prefix.Length..].Trim());
        }

        return File.Exists(source)
            ? new(MicrophoneSourceKind.File, source)
            : throw new AudioSourceException($"Microphone '{options.Name}': '{source}' is not a source and does not exist; {Forms}.");
    }

    public IAudioSource Open(MicrophoneOptions options, TimeProvider time) => Kind switch
    {
        MicrophoneSourceKind.Alsa => new ProgramAudioSource(Arecord(options), " (Debian: install alsa-utils)", options, time),
        MicrophoneSourceKind.Pulse => new ProgramAudioSource(Parec(options), " (Debian: install pulseaudio-utils)", options, time),
        MicrophoneSourceKind.Command => new ProgramAudioSource(CommandLine.Split(Value), "", options, time),
        _ => new SoundFileAudioSource(Value, options, time),
    };

    // An overrun ends the program (--fatal-errors): the restart marks the gap, which it would otherwise glue.
    internal List<string> Arecord(MicrophoneOptions options) =>
    [
        "arecord", "-q", "-D", Value.Length == 0 ? "default" : Value, "-f", AlsaFormat(options.Format), "-r", $"{options.SampleRate}",
        "-c", $"{options.Channels}", "-t", "raw", "--buffer-time=500000", "--period-time=20000", "--fatal-errors",
    ];

    internal List<string> Parec(MicrophoneOptions options) =>
    [
        "parec", "--raw", $"--format={PulseFormat(options.Format)}", $"--rate={options.SampleRate}", $"--channels={options.Channels}",
        "--latency-msec=20", .. Value.Length == 0 ? Array.Empty<string>() : [$"--device={Value}"],
    ];

    private static string AlsaFormat(PcmFormat format) => format switch
    {
        PcmFormat.S16 => "S16_LE",
        PcmFormat.S24 => "S24_3LE",
        PcmFormat.S32 => "S32_LE",
        _ => "FLOAT_LE",
    };

    private static string PulseFormat(PcmFormat format) => format switch
    {
        PcmFormat.S16 => "s16le",
        PcmFormat.S24 => "s24le",
        PcmFormat.S32 => "s32le",
        _ => "float32le",
    };
}
