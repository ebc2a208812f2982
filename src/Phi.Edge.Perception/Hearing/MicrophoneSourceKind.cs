namespace Phi.Edge.Perception.Hearing;

/// <summary>Where a microphone's sound comes from.</summary>
internal enum MicrophoneSourceKind
{
    /// <summary>A device of ALSA, through <c>arecord</c>.</summary>
    Alsa,

    /// <summary>A source of PulseAudio or PipeWire, through <c>parec</c>.</summary>
    Pulse,

    /// <summary>A program that writes raw PCM to its standard output.</summary>
    Command,

    /// <summary>A sound file.</summary>
    File,
}
