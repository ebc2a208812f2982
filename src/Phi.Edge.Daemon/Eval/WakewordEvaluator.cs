using System.Diagnostics;
using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Daemon.Eval;

/// <summary>Lets the spotter listen to every recording at every threshold, one phrase at a time.</summary>
internal sealed class WakewordEvaluator(SpeechOptions speech, TimeSpan refractory)
{
    private const int Rate = 16_000, Chunk = 512;

    // A stream goes on before and after: without it a phrase at the very end of a recording would stay unheard.
    private static readonly short[] Silence = new short[Rate / 2];

    private TimeSpan _cpu;
    private double _seconds;

    /// <exception cref="SpeechException">A phrase cannot be spotted.</exception>
    public WakewordEvalReport Run(
        string folder, WakewordFolder material, IReadOnlyList<string> phrases, IReadOnlyList<double> thresholds,
        Action<string> progress, CancellationToken cancellation)
    {
        var scores = new List<WakewordScore>();
        foreach (var phrase in phrases)
        {
            foreach (var threshold in thresholds)
            {
                progress($"{phrase} at {threshold:0e+0}");
                scores.Add(Score(material.Files, phrase, threshold, cancellation));
            }
        }

        var minutes = material.Files.Sum(file => file.Samples.Length) / (double)Rate / 60;
        var share = _seconds > 0 ? Math.Round(_cpu.TotalSeconds / _seconds, 4) : 0;
        return new(folder, Math.Round(minutes, 2), share, scores, material.Problems);
    }

    private WakewordScore Score(IReadOnlyList<WakewordFile> files, string phrase, double threshold, CancellationToken cancellation)
    {
        var wake = new WakeWordOptions { Phrases = [new() { Phrase = phrase, Threshold = threshold }], Refractory = refractory };
        using var spotter = new KeyphraseSpotter(wake, speech);
        var (said, missed, wrong, otherSeconds) = (0, 0, 0, 0.0);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var heard = Hits(spotter, file.Samples);
            if (file.Phrase == phrase)
            {
                said++;
                if (heard == 0) missed++;
            }
            else
            {
                wrong += heard;
                otherSeconds += file.Samples.Length / (double)Rate;
            }
        }

        return new(phrase, threshold, said, missed, wrong, otherSeconds > 0 ? Math.Round(wrong / otherSeconds * 3600, 2) : null);
    }

    private int Hits(KeyphraseSpotter spotter, short[] samples)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        spotter.Reset();
        var hits = 0;
        short[] all = [.. Silence, .. samples, .. Silence];
        for (var at = 0; at < all.Length; at += Chunk)
        {
            if (spotter.Accept(all.AsSpan(at, Math.Min(Chunk, all.Length - at))) is not null) hits++;
        }

        _cpu += Process.GetCurrentProcess().TotalProcessorTime - before;
        _seconds += all.Length / (double)Rate;
        return hits;
    }
}
