using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Speech;

/// <summary>
/// How sure it is that a command was said and not something else. The sound is decoded twice: within the grammar, and with a general
/// language model of English that knows 20 000 words. Over the frames of the command's words, the difference of the two acoustic log
/// likelihoods per frame tells how much of an excuse the grammar needed: near or above 0, what was said is in the grammar; well below,
/// something else explains the sound better. The confidence is the logistic function of it: 0.5 at <see cref="Even"/>, 0.27 and 0.73
/// one <see cref="Scale"/> below and above. It orders results; it is not a calibrated probability.
/// </summary>
internal static class CommandConfidence
{
    /// <summary>Difference per frame at which command and other talk are told apart. Source: docs/performance.md, Voice.</summary>
    public const double Even = -8;

    /// <summary>Difference per frame that changes the odds by e.</summary>
    public const double Scale = 4;

    /// <param name="command">Best path within the grammar.</param>
    /// <param name="general">Best path with the general model, over the same frames.</param>
    public static double Of(IReadOnlyList<SphinxSegment> command, IReadOnlyList<SphinxSegment> general)
        => 1 / (1 + Math.Exp((Even - Difference(command, general)) / Scale));

    /// <summary>Acoustic log likelihood of the command's words less that of the general model in the same frames, per frame.</summary>
    public static double Difference(IReadOnlyList<SphinxSegment> command, IReadOnlyList<SphinxSegment> general)
    {
        double difference = 0;
        var frames = 0;
        foreach (var word in command)
        {
            if (word.IsFiller || word.Frames == 0) continue;
            frames += word.Frames;
            difference += word.Acoustic - Within(general, word.First, word.Last);
        }

        return frames == 0 ? double.NegativeInfinity : difference / frames;
    }

    // A stretch that is only partly within gives the share of its frames.
    private static double Within(IReadOnlyList<SphinxSegment> path, int first, int last)
    {
        double sum = 0;
        foreach (var stretch in path)
        {
            var shared = Math.Min(last, stretch.Last) - Math.Max(first, stretch.First) + 1;
            if (shared > 0) sum += stretch.Acoustic * (double)shared / stretch.Frames;
        }

        return sum;
    }
}
