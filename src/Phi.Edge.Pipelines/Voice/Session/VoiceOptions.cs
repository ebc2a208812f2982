using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The voice pipeline as a whole (section <c>Voice:Session</c>).</summary>
public sealed class VoiceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Session";

    /// <summary>Whether there is a voice pipeline at all.</summary>
    /// <value>Default: true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The driver's language, ISO 639-1: for answers when it is not known what was spoken.</summary>
    /// <value>Default: en.</value>
    [RegularExpression("[a-z]{2}")]
    public string Language { get; set; } = "en";

    /// <summary>
    /// How much more likely a command is when the button was pressed or a question was asked than after a wake word, as natural logarithm of
    /// the odds: added to the recogniser's confidence before it is judged.
    /// </summary>
    /// <value>Default 1.5, 0 to 5. Source: ours, measured; docs/performance.md.</value>
    [Range(0.0, 5.0)]
    public double AddressedLogOdds { get; set; } = 1.5;

    /// <summary>Whether wake words open a session; without it only the button does.</summary>
    /// <value>Default: true.</value>
    public bool WakeWords { get; set; } = true;

    /// <summary>What stops an answer that is being spoken.</summary>
    /// <value>Default: Button. Speech needs a microphone with echo cancellation, else answers interrupt themselves.</value>
    public BargeIn BargeIn { get; set; } = BargeIn.Button;

    /// <summary>How long the ECU has for a command, from handing it over.</summary>
    /// <value>Default 2 s, 0.2 to 10 s. Source: ours; later the driver has reached for the switch.</value>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:00:10")]
    public TimeSpan CommandDeadline { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>No sound for so long while the microphone is open ends the session: the microphone is gone.</summary>
    /// <value>Default 1.5 s, 0.2 to 10 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:00:10")]
    public TimeSpan MicrophoneLostAfter { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Without a turn of a loop for so long it counts as hung.</summary>
    /// <value>Default 10 s, 1 s to 5 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HeartbeatLimit { get; set; } = TimeSpan.FromSeconds(10);
}
