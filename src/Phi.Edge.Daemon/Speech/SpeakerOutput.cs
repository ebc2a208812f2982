namespace Phi.Edge.Daemon.Speech;

/// <summary>Where answers are spoken.</summary>
internal enum SpeakerOutput
{
    /// <summary>Nowhere; the dashboard shows them, or speaks itself.</summary>
    None,

    /// <summary>ALSA, through <c>aplay</c>.</summary>
    Alsa,

    /// <summary>PulseAudio or PipeWire, through <c>paplay</c>.</summary>
    Pulse,

    /// <summary>One WAV file per answer, in a folder.</summary>
    WavFolder,
}
