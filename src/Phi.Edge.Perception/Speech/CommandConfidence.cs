using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Speech;

/// <summary>
/// How sure it is that a command was said and not something else. The sound is decoded twice: within the grammar, and with a general
/// language model of English. The difference of the two acoustic log likelihoods per
/// frame, the smaller one of over the command's words and over the whole utterance (so that nothing else is passed over as noise), is
/// near or above 0 when what was said is in the grammar, and well below when something else explains the sound better. The confidence is the logistic function of it: 0.5 at <see cref="Even"/>, 0.27 and 0.73
/// one <see cref="Scale"/> below and above. It orders results; it is not a calibrated probability.
/// </summary>
internal static class CommandConfidence
{
    /// <summary>Difference per frame at which command and other talk are told apart. Source: docs/performance.md, Voice.</summary>
    public const double Even = -10;

    /// <summary>Difference per frame that changes the odds by e.</summary>
    public const double Scale = 4;

    /// <summary>
    /// Share of the frames in which the general model hears words that the command's words must fill. Scores are relative to the best
    /// sound still searched for, so a pruned grammar that has only silence left finds that silence likely, whatever is said.
    /// </summary>
    public const double LeastShare = 0.4;

    /// <param name="command">Best path within the grammar.</param>
    /// <param name="general">Best path with the general model, over the same frames.</param>
    public static double Of(IReadOnlyList<SphinxSegment> command, IReadOnlyList<SphinxSegment> general)
        => 1 / (1 + Math.Exp((Even - Difference(command, general)) / Scale));

    /// <summary>Acoustic log likelihood of the command less that of the general model in the same frames, per frame.</summary>
    public static double Difference(IReadOnlyList<SphinxSegment> command, IReadOnlyList<SphinxSegment> general)
        => Share(command, general) < LeastShare
            ? double.NegativeInfinity
            : Math.Min(Difference(command, general, fillers: false), Difference(command, general, fillers: true));

    /// <summary>Share, 0 to 1, of the frames of the general model's words that lie within words of the command; 1 when it hears none.</summary>
    public static double Share(IReadOnlyList<SphinxSegment> command, IReadOnlyList<SphinxSegment> general)
    {
        int words = 0, filled = 0;
        foreach (var word in general)
        {
            if (word.IsFiller) continue;
            words += word.Frames;
            foreach (var stretch in command)
                if (!stretch.IsFiller) filled += Math.Max(0, Math.Min(word.Last, stretch.Last) - Math.Max(word.First, stretch.First) + 1);
        }

        return words == 0 ? 1 : (double)filled / words;
    }

    private static double Difference(IReadOnlyList<SphinxSegment> command, IReadOnlyList<SphinxSegment> general, bool fillers)
    {
        double difference = 0;
        var frames = 0;
        foreach (var stretch in command)
        {
            if (stretch.Frames == 0 || stretch.IsStep || (stretch.IsFiller && !fillers)) continue;
            frames += stretch.Frames;
            difference += stretch.Acoustic - Within(general, stretch.First, stretch.Last);
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
