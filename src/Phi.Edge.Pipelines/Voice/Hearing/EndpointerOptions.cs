namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>When an utterance begins and ends.</summary>
public sealed class EndpointerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Endpointing";

    /// <summary>Probability from which a chunk is speech.</summary>
    /// <value>Default 0.5. Range 0.05 to 0.95. Source: Silero VAD's own default.</value>
    public float SpeechAbove { get; set; } = 0.5f;

    /// <summary>Probability below which speech is over: the second threshold.</summary>
    /// <value>Default 0.35. Range 0.01 to 0.95, below <see cref="SpeechAbove"/>. Source: Silero VAD, 0.15 below the first.</value>
    public float SilenceBelow { get; set; } = 0.35f;

    /// <summary>Speech that begins an utterance.</summary>
    /// <value>Default 0.3 s. Range 0.03 to 2 s. Source: Home Assistant Assist.</value>
    public TimeSpan Start { get; set; } = TimeSpan.FromSeconds(0.3);

    /// <summary>Speech that begins an utterance while the button is held: the button says that it is meant.</summary>
    /// <value>Default 0.1 s. Range 0.03 to 2 s. Source: ours; three chunks, less than a short yes.</value>
    public TimeSpan HeldStart { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Silence that makes speech before the start be forgotten.</summary>
    /// <value>Default 0.25 s. Range 0 to 1 s. Source: ours; the closure of a stop consonant is up to 0.15 s.</value>
    public TimeSpan StartPause { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>Sound kept from before the first speech.</summary>
    /// <value>Default 0.5 s. Range 0 to 1 s. Source: ours; quiet first consonants come before the detector's first yes.</value>
    public TimeSpan PreRoll { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Which of the three silences ends an utterance.</summary>
    /// <value>Default <see cref="EndpointPatience.Normal"/>.</value>
    public EndpointPatience Patience { get; set; }

    /// <summary>Silence that ends an utterance.</summary>
    /// <value>Default 0.7 s. Range 0.1 to 5 s. Source: Home Assistant Assist.</value>
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(0.7);

    /// <summary>The same, relaxed.</summary>
    /// <value>Default 1.25 s. Range 0.1 to 5 s. Source: Home Assistant Assist, relaxed.</value>
    public TimeSpan RelaxedSilence { get; set; } = TimeSpan.FromSeconds(1.25);

    /// <summary>The same, quick.</summary>
    /// <value>Default 0.25 s. Range 0.1 to 5 s. Source: Home Assistant Assist, aggressive.</value>
    public TimeSpan QuickSilence { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>Speech in a silence that is too short to interrupt it: a click, a bump.</summary>
    /// <value>Default 0.1 s. Range 0 to 0.5 s. Source: ours; three chunks.</value>
    public TimeSpan Blip { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>No silence ends an utterance sooner than this after its first speech.</summary>
    /// <value>Default 1 s. Range 0 to 5 s. Source: Home Assistant Assist, command of at least 1 s.</value>
    public TimeSpan Minimum { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest utterance, pre-roll included.</summary>
    /// <value>Default 15 s. Range 2 to 60 s. Source: Home Assistant Assist.</value>
    public TimeSpan Maximum { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Expected speech that does not begin within this time is given up.</summary>
    /// <value>Default 5 s. Range 1 to 60 s. Source: ours; Home Assistant waits 3 s for the wake word alone.</value>
    public TimeSpan NoSpeech { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The silence that <see cref="Patience"/> chooses.</summary>
    internal TimeSpan EndSilence => Patience switch
    {
        EndpointPatience.Relaxed => RelaxedSilence,
        EndpointPatience.Quick => QuickSilence,
        _ => Silence,
    };
}
