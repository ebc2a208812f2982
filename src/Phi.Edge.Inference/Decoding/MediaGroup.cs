using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Decoding;

/// <summary>
/// Images, or sounds, that one run of the encoder turns into feature rows. They are encoded when a prompt piece first needs
/// them: a piece that is already in the cache costs no encoder run.
/// </summary>
/// <param name="kind">Images or sounds.</param>
/// <param name="contentHash">A hash of the content and of all that shapes the features.</param>
/// <param name="clips">Where the placeholders stand, in order.</param>
/// <param name="encode">Runs the encoder.</param>
internal sealed class MediaGroup(MediaKind kind, ulong contentHash, IReadOnlyList<MediaClip> clips, Func<RunOptions, EncodedFeatures> encode) : IDisposable
{
    private EncodedFeatures? _features;

    public MediaKind Kind { get; } = kind;

    public ulong ContentHash { get; } = contentHash;

    /// <summary>Where the placeholders stand; an array, because every step walks it and must not allocate.</summary>
    public MediaClip[] Clips { get; } = [.. clips];

    public int Rows => Clips.Sum(c => c.Rows);

    /// <summary>Placeholders in [from, to).</summary>
    public int RowsBetween(int from, int to)
    {
        var rows = 0;
        foreach (var clip in Clips)
            rows += clip.Overlap(from, to);
        return rows;
    }

    /// <summary>The first position in [from, to) that is a placeholder of this group, or <paramref name="to"/>.</summary>
    public int FirstIn(int from, int to)
    {
        var first = to;
        foreach (var clip in Clips)
        {
            if (clip.Overlap(from, to) > 0)
                first = Math.Min(first, Math.Max(from, clip.Start));
        }

        return first;
    }

    /// <summary>The feature rows; the first call runs the encoder.</summary>
    public EncodedFeatures Features(RunOptions options)
    {
        if (_features is { } known)
            return known;
        var features = encode(options);
        if (features.Rows != Rows)
        {
            features.Dispose();
            throw new PhiRequestException($"The {Kind} encoder gave {features.Rows} feature rows for {Rows} placeholders. "
                + "The processor's settings and the encoder graph do not belong together.");
        }

        return _features = features;
    }

    public void Dispose()
    {
        _features?.Dispose();
        _features = null;
    }
}
