namespace Phi.Edge.Daemon.Voice;

/// <summary>Section <c>Voice:Messages</c>: what of a voice session leaves the car's computer.</summary>
internal sealed class VoiceMessageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Voice:Messages";

    /// <summary>Whether <c>voice/session</c> carries what was said.</summary>
    /// <value>Default false: whoever may read the broker would read along.</value>
    public bool Transcripts { get; set; }
}
