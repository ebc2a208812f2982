using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>One physical sign that is followed. Used again for another sign when this one is gone.</summary>
internal sealed class SignTrack
{
    // Travelled this far, it can be told whether a sign stands still.
    private const float TellingTravel = 25;
    private const float StandingShare = 0.3f;
    private float[] _appearance = [];
    private int _appearanceLength;
    private float _firstDistance;
    private float _plateWeight;
    private float _probabilityWeight;

    public SignMotion Motion;

    public SignVotes Votes { get; } = new();

    public long Id { get; set; }

    public SignBox Box { get; private set; }

    public TimeSpan FirstSeen { get; set; }

    public TimeSpan LastSeen { get; private set; }

    public int Frames { get; private set; }

    /// <summary>Frames since it was last found.</summary>
    public int Missed { get; set; }

    public float LargestSize { get; private set; }

    public float Distance { get; private set; }

    public float Offset { get; private set; }

    /// <summary>Metres the car went while the sign was seen.</summary>
    public float Travelled { get; private set; }

    /// <summary>The sign this plate belongs to; 0 for none.</summary>
    public long Parent { get; set; }

    /// <summary>It was last reported so; null while it was not.</summary>
    public SignReport? Report { get; set; }

    /// <summary>When the car passes it, once it has left the picture; null before.</summary>
    public TimeSpan? PassesAt { get; set; }

    /// <summary>Most frames take it for a plate.</summary>
    public bool IsPlate => _plateWeight > Votes.Evidence / 2;

    /// <summary>Mean probability that it is a sign at all.</summary>
    public float SignProbability => Frames == 0 ? 0 : _probabilityWeight / Frames;

    /// <summary>It keeps its distance while the car moves: a sticker on a truck ahead.</summary>
    public bool MovesAlong => Travelled > TellingTravel && _firstDistance - Distance < StandingShare * Travelled;

    /// <summary>What it looks like; empty when that is not known.</summary>
    public ReadOnlySpan<float> Appearance => _appearance.AsSpan(0, _appearanceLength);

    public void Begin(long id, in SignCandidate candidate, TimeSpan at, float distance)
    {
        (Id, FirstSeen, LastSeen, Box) = (id, at, at, candidate.Box);
        (Frames, LargestSize, Travelled, _firstDistance) = (0, 0, 0, distance);
        (_plateWeight, _probabilityWeight, _appearanceLength) = (0, 0, 0);
        (Parent, Report, PassesAt, Motion, Missed) = (0, null, null, default, 0);
        Votes.Clear();
    }

    /// <summary>Takes the sign as it was found in a frame.</summary>
    public void See(in SignCandidate candidate, ReadOnlySpan<float> appearance, TimeSpan at, float distance, float offset, float? speedKmh)
    {
        var seconds = (at - LastSeen).TotalSeconds;
        Motion.Learn(Box, candidate.Box, seconds);
        Travelled += speedKmh is { } speed ? (float)(speed / 3.6 * seconds) : 0;
        (Box, LastSeen, Distance, Offset) = (candidate.Box, at, distance, offset);
        (Frames, Missed, LargestSize) = (Frames + 1, 0, Math.Max(LargestSize, candidate.Box.Size));
        _probabilityWeight += candidate.SignProbability;
        var weight = WeightOf(candidate);
        _plateWeight += candidate.IsPlate ? weight : 0;
        Votes.Add(candidate.Name, candidate.Confidence, candidate.RunnerUp, weight);
        Remember(appearance);
    }

    /// <summary>How much a frame counts: its size beyond what can be read at all, its sharpness, and whether it is a sign.</summary>
    internal static float WeightOf(in SignCandidate candidate)
    {
        var size = Math.Clamp((candidate.Box.Size - 8) / 32, 0.1f, 1);
        // A number of 12 px is read wrong more often than a view half as large is worth half.
        return size * MathF.Sqrt(size) * (0.4f + (0.6f * Math.Clamp(candidate.Sharpness, 0, 1))) * Math.Clamp(candidate.SignProbability, 0, 1);
    }

    private void Remember(ReadOnlySpan<float> appearance)
    {
        if (appearance.Length == 0)
        {
            return;
        }

        if (_appearance.Length < appearance.Length)
        {
            _appearance = new float[appearance.Length];
        }

        var fresh = _appearanceLength != appearance.Length;
        _appearanceLength = appearance.Length;
        for (var i = 0; i < appearance.Length; i++)
        {
            _appearance[i] = fresh ? appearance[i] : (0.7f * _appearance[i]) + (0.3f * appearance[i]);
        }
    }
}
