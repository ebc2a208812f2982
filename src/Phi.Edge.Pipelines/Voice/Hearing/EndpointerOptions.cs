using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// When an utterance begins and ends (section <c>Voice:Endpointing</c>). The figures are those of Home Assistant's Assist pipeline (0.3 s
/// of speech to start; 0.7, 1.25 or 0.25 s of silence to end; at most 15 s) where none other is named.
/// </summary>
public sealed class EndpointerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Endpointing";

    /// <summary>Speech needed before an utterance has begun. Shorter sounds (a click, a cough) begin none.</summary>
    /// <value>Default 0.3 s, 0.03 to 2 s. Source: Home Assistant Assist.</value>
    [Range(typeof(TimeSpan), "00:00:00.03", "00:00:02")]
    public TimeSpan StartAfter { get; set; } = TimeSpan.FromSeconds(0.3);

    /// <summary>Silence within the beginning that does not start the count anew.</summary>
    /// <value>Default 0.2 s, 0 to 1 s. Source: ours; stops inside words last up to about 0.15 s.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:01")]
    public TimeSpan StartTolerance { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Speech in one piece that starts the count of silence anew within an utterance: a click is shorter.</summary>
    /// <value>Default 0.06 s (two chunks of 32 ms), 0 to 0.5 s. Source: ours; the shortest vowels last about as long.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:00.5")]
    public TimeSpan ResumeAfter { get; set; } = TimeSpan.FromSeconds(0.06);

    /// <summary>Sound kept from before the first speech: the detector hears soft first consonants late.</summary>
    /// <value>Default 0.5 s, 0 to 2 s. Source: ours.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:02")]
    public TimeSpan PreRoll { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Which of the three silences ends an utterance.</summary>
    /// <value>Default: Normal.</value>
    public EndOfSpeech EndOfSpeech { get; set; }

    /// <summary>Silence that ends an utterance with <see cref="EndOfSpeech.Normal"/>.</summary>
    /// <value>Default 0.7 s, 0.1 to 5 s. Source: Home Assistant Assist.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")]
    public TimeSpan NormalSilence { get; set; } = TimeSpan.FromSeconds(0.7);

    /// <summary>Silence that ends an utterance with <see cref="EndOfSpeech.Relaxed"/>.</summary>
    /// <value>Default 1.25 s, 0.1 to 5 s. Source: Home Assistant Assist.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")]
    public TimeSpan RelaxedSilence { get; set; } = TimeSpan.FromSeconds(1.25);

    /// <summary>Silence that ends an utterance with <see cref="EndOfSpeech.Quick"/>.</summary>
    /// <value>Default 0.25 s, 0.1 to 5 s. Source: Home Assistant Assist.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")]
    public TimeSpan QuickSilence { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>Longest utterance, pre-roll included; what comes after is not heard.</summary>
    /// <value>Default 15 s, 2 to 60 s. Source: Home Assistant Assist.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:01:00")]
    public TimeSpan LongestUtterance { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long speech is waited for after the microphone was opened.</summary>
    /// <value>Default 5 s, 1 to 60 s. Source: ours.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan NoSpeechAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Probability at which silence becomes speech.</summary>
    /// <value>Default 0.5, 0.05 to 0.95. Source: Silero VAD's own threshold.</value>
    [Range(0.05, 0.95)]
    public float SpeechThreshold { get; set; } = 0.5f;

    /// <summary>Probability below which speech becomes silence; below <see cref="SpeechThreshold"/>.</summary>
    /// <value>Default 0.35, 0.01 to 0.95. Source: Silero VAD's own hysteresis, 0.15 below the threshold.</value>
    [Range(0.01, 0.95)]
    public float SilenceThreshold { get; set; } = 0.35f;

    /// <summary>The silence that counts.</summary>
    internal TimeSpan Silence => EndOfSpeech switch
    {
        EndOfSpeech.Relaxed => RelaxedSilence,
        EndOfSpeech.Quick => QuickSilence,
        _ => NormalSilence,
    };
}
