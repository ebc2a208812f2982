namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>A voice that a program on this machine speaks with.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Program">espeak-ng or flite.</param>
/// <param name="Voice">Its name there.</param>
/// <param name="WordsPerMinute">Speed; espeak-ng only.</param>
internal sealed record SyntheticVoice(string Name, string Program, string Voice, int WordsPerMinute = 150)
{
    /// <summary>Different speakers: three modelled on recordings of people (Debian's flite), one of diphones (flite), one of formants (espeak-ng).</summary>
    public static IReadOnlyList<SyntheticVoice> Standard { get; } =
    [
        new("slt (flite, US, female)", "flite", "slt"),
        new("rms (flite, US, male)", "flite", "rms"),
        new("awb (flite, Scottish, male)", "flite", "awb"),
        new("kal16 (flite diphones, US, male)", "flite", "kal16"),
        new("en-us (espeak-ng, male)", "espeak-ng", "en-us"),
    ];

    /// <summary>The arguments that make it speak the text into a WAV file.</summary>
    public IReadOnlyList<string> Arguments(string textFile, string wavFile) => Program == "flite"
        ? ["-voice", Voice, "-f", textFile, "-o", wavFile]
        : ["-v", Voice, "-s", $"{WordsPerMinute}", "-f", textFile, "-w", wavFile];
}
