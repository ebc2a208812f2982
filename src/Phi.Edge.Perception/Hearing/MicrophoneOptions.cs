using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>The microphone. <see cref="MicrophoneOptionsValidator"/> checks the ranges and reports every error at once.</summary>
public sealed class MicrophoneOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Microphone";

    internal const int LeastRate = 4000;
    internal const int MostRate = 384000;

    /// <summary>What the operator calls it, in logs and health reports. 1 to 64 characters.</summary>
    /// <value>Default: <c>cabin</c>.</value>
    public string Name { get; set; } = "cabin";

    /// <summary>
    /// Where sound comes from: <c>alsa:default</c> or another ALSA device (<c>arecord -L</c> lists them); <c>pulse:</c> or
    /// <c>pulse:NAME</c> for PulseAudio and PipeWire (<c>pactl list short sources</c>); <c>command:program argument ...</c>, which
    /// writes raw PCM to its standard output; or a sound file (WAV, FLAC and what else libsndfile reads).
    /// </summary>
    /// <value>Default: <c>alsa:default</c>.</value>
    public string Source { get; set; } = "alsa:default";

    /// <summary>Samples per second: asked of a device, told of a command, ignored for a file. 4000 to 384000 Hz.</summary>
    /// <value>Default: 16000 Hz, what is needed in the end.</value>
    public int SampleRate { get; set; } = 16000;

    /// <summary>Channels: asked of a device, told of a command, ignored for a file. 1 to 64.</summary>
    /// <value>Default: 1.</value>
    public int Channels { get; set; } = 1;

    /// <summary>How samples are written: asked of a device, told of a command, ignored for a file.</summary>
    /// <value>Default: <see cref="PcmFormat.S16"/>.</value>
    public PcmFormat Format { get; set; }

    /// <summary>Which channel to listen to: 1 is the first, 0 mixes all.</summary>
    /// <value>Default: 0.</value>
    public int Channel { get; set; }

    /// <summary>Without sound for this long, the source is considered stalled and opened again. 0.1 s to 60 s.</summary>
    /// <value>Default: 2 s.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Opening that takes longer than this is given up. 0.1 s to 60 s.</summary>
    /// <value>Default: 5 s.</value>
    public TimeSpan OpenTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Wait before the first retry; it doubles with each, with a jitter of 25 %. 10 ms to 60 s.</summary>
    /// <value>Default: 0.25 s: after an overrun the driver should be heard again soon.</value>
    public TimeSpan BackoffMin { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>Longest wait between retries, before jitter. <see cref="BackoffMin"/> to 10 min.</summary>
    /// <value>Default: 10 s.</value>
    public TimeSpan BackoffMax { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A file starts over at its end.</summary>
    /// <value>Default: false.</value>
    public bool Repeat { get; set; }

    /// <summary>How fast a file is played.</summary>
    /// <value>Default: <see cref="PlaybackPace.Realtime"/>.</value>
    public PlaybackPace Pace { get; set; }
}
