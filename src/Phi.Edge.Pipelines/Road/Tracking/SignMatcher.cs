using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>Tells which candidates of a frame are which followed signs: by overlap and distance, and by looks. The best pair goes first.</summary>
internal sealed class SignMatcher
{
    /// <summary>Most candidates of one frame that are looked at.</summary>
    public const int MostCandidates = 64;

    private const float LargestRatio = 1.9f;
    private const float DifferentLooks = 0.2f;
    private readonly SignMatch[] _pairs = new SignMatch[MostCandidates * SignTracker.MostTracks];
    private readonly int[] _trackOf = new int[MostCandidates];
    private ulong _taken;

    /// <summary>The track of each candidate; -1 for none.</summary>
    public ReadOnlySpan<int> Match(ReadOnlySpan<SignTrack> tracks, ReadOnlySpan<SignBox> expected, ReadOnlySpan<SignCandidate> candidates, IRoadModel model)
    {
        var count = 0;
        for (var c = 0; c < candidates.Length; c++)
        {
            _trackOf[c] = -1;
            for (var t = 0; t < tracks.Length; t++)
            {
                if (tracks[t].PassesAt is null && Score(tracks[t], expected[t], candidates[c], model.Appearance(c)) is > 0 and var score)
                {
                    _pairs[count++] = new SignMatch(score, t, c);
                }
            }
        }

        var pairs = _pairs.AsSpan(0, count);
        pairs.Sort();
        _taken = 0;
        foreach (ref readonly var pair in pairs)
        {
            var bit = 1UL << pair.Track;
            if ((_taken & bit) == 0 && _trackOf[pair.Candidate] < 0)
            {
                _taken |= bit;
                _trackOf[pair.Candidate] = pair.Track;
            }
        }

        return _trackOf.AsSpan(0, candidates.Length);
    }

    private static float Score(SignTrack track, in SignBox expected, in SignCandidate candidate, ReadOnlySpan<float> looks)
    {
        var (a, b) = (expected.Size, candidate.Box.Size);
        if (Math.Max(a, b) > LargestRatio * Math.Min(a, b))
        {
            return 0;
        }

        // A sign of 16 px trembles by its own size; a near one moves faster than it was expected to.
        var reach = 10 + (0.9f * Math.Max(a, b));
        var distance = MathF.Sqrt(Square(expected.CenterX - candidate.Box.CenterX) + Square(expected.CenterY - candidate.Box.CenterY));
        if (distance > reach)
        {
            return 0;
        }

        var overlap = expected.Overlap(candidate.Box);
        var alike = Alike(track.Appearance, looks);
        return alike < DifferentLooks && overlap < 0.3f ? 0 : 1 - (distance / reach) + overlap + (0.7f * Math.Max(alike, 0));
    }

    /// <summary>From -1 to 1; 0.5, which decides nothing, when either is not known.</summary>
    private static float Alike(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        if (one.Length == 0 || one.Length != other.Length)
        {
            return 0.5f;
        }

        float product = 0, length = 0;
        for (var i = 0; i < one.Length; i++)
        {
            product += one[i] * other[i];
            length += one[i] * one[i];
        }

        return length > 0 ? product / MathF.Sqrt(length) : 0.5f;
    }

    private static float Square(float value) => value * value;
}
