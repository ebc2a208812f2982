namespace Phi.Edge.Perception.Speech;

/// <summary>How commands are recognised without a big model. Section <c>Voice:Speech</c>.</summary>
public sealed record SpeechOptions
{
    /// <summary>Folder of the acoustic model. Default: the one of Debian's pocketsphinx-en-us.</summary>
    public string AcousticModel { get; init; } = "/usr/share/pocketsphinx/model/en-us/en-us";

    /// <summary>Pronouncing dictionary, one <c>word PH ON ES</c> per line. Default: the one of pocketsphinx-en-us.</summary>
    public string Dictionary { get; init; } = "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict";

    /// <summary>
    /// General language model that commands are compared with, so that other talk is told from them. Empty: no comparison, nothing is
    /// rejected; only where every utterance is a command. Default: the one of pocketsphinx-en-us.
    /// </summary>
    public string LanguageModel { get; init; } = "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin";

    /// <summary>More words, each <c>word PH ON ES</c> in the phones of the CMU dictionary. Default: none.</summary>
    public IReadOnlyList<string> Pronunciations { get; init; } = [];

    /// <summary>A file of such lines; empty lines and those that begin with # are skipped. Default: none.</summary>
    public string? PronunciationFile { get; init; }

    /// <summary>
    /// Confidence, 0 to 1, below which a result is rejected. Default: 0.5, see <see cref="CommandConfidence"/> for what it means.
    /// </summary>
    public double RejectBelow { get; init; } = 0.5;

    /// <summary>
    /// Relative likelihood at which a path of the grammar is given up. Default: 1e-48, the library's. A wider one finds a few more commands
    /// in noise but is too slow for a large catalogue: with 1e-80 a command was understood 0.3 to 1.7 s after the silence, with 1e-48
    /// within 0.2 s (docs/performance.md).
    /// </summary>
    public double Beam { get; init; } = 1e-48;

    /// <summary>The same at the end of words. Default: 7e-29, the library's.</summary>
    public double WordBeam { get; init; } = 7e-29;

    /// <summary>
    /// Most states of the grammar that are followed in a frame of 10 ms; the likeliest stay. It bounds the time that a long sentence takes.
    /// 100 to 30,000, default 30,000, the library's.
    /// </summary>
    public int MostActiveStates { get; init; } = 30_000;

    /// <summary>Probability of a further word. Default: 0.2: fewer short words are made up (the library's is 0.65).</summary>
    public double WordInsertion { get; init; } = 0.2;

    /// <summary>How far above the noise, as a log ratio, sound counts as speech; the rest is cut out. Default: 2, the library's.</summary>
    public double SpeechThreshold { get; init; } = 2;

    /// <summary>
    /// Noise that is added to the sound, as the largest sample of it, 0 to 1,000: the recogniser takes digital silence, which no microphone
    /// gives but a noise gate or a synthetic voice does, for something very unlike speech. Default: 16, 66 dB below full scale.
    /// </summary>
    public int Dither { get; init; } = 16;

    /// <summary>Whether steady noise is subtracted from the spectrum. Default: true.</summary>
    public bool RemoveNoise { get; init; } = true;

    /// <summary>Longest utterance; later sound is not heard. Default: 15 s.</summary>
    public TimeSpan LongestUtterance { get; init; } = TimeSpan.FromSeconds(15);
}
