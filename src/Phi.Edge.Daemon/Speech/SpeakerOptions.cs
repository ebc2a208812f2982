using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Daemon.Speech;

/// <summary>Section <c>Voice:Speaker</c>: how answers are spoken.</summary>
internal sealed class SpeakerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Voice:Speaker";

    /// <summary>Where answers are spoken.</summary>
    /// <value>Default None.</value>
    public SpeakerOutput Output { get; set; }

    /// <summary>ALSA device or PulseAudio sink.</summary>
    /// <value>Default none: the system's default.</value>
    [StringLength(128)]
    public string? Device { get; set; }

    /// <summary>Folder of <see cref="SpeakerOutput.WavFolder"/>; made when missing.</summary>
    /// <value>Default none; required with that output.</value>
    public string? Folder { get; set; }

    /// <summary>The speech synthesiser: espeak-ng, or a program that takes its arguments.</summary>
    /// <value>Default <c>espeak-ng</c>, searched in PATH.</value>
    [Required]
    public string Engine { get; set; } = "espeak-ng";

    /// <summary>Voices by language (ISO 639-1), over the built-in ones (en, de, fr, es, it).</summary>
    /// <value>Default none. Names as <c>espeak-ng --voices</c> lists them.</value>
    public Dictionary<string, string> Voices { get; } = new(StringComparer.Ordinal);

    /// <summary>Words per minute.</summary>
    /// <value>Default 165 (espeak-ng's own is 175). Range 80 to 450.</value>
    [Range(80, 450)]
    public int Speed { get; set; } = 165;

    /// <summary>Pitch.</summary>
    /// <value>Default 50. Range 0 to 99.</value>
    [Range(0, 99)]
    public int Pitch { get; set; } = 50;

    /// <summary>Loudness, 100 as recorded.</summary>
    /// <value>Default 100. Range 0 to 200.</value>
    [Range(0, 200)]
    public int Volume { get; set; } = 100;

    /// <summary>Longest wait for a warning to leave the screen; then the answer is only shown.</summary>
    /// <value>Default 8 s (an answer belongs to its question). Range 0 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Whether an answer that an alert has interrupted is spoken again, from its beginning, when the alert is over.</summary>
    /// <value>Default true.</value>
    public bool RepeatAfterAlert { get; set; } = true;
}
