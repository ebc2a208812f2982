namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>What the frames say a sign is, weighted by how well each could see it. Keeps the few best names; allocates nothing.</summary>
internal sealed class SignVotes
{
    // A full view takes this share off everything before: what was misread far away is outvoted near by.
    private const float Fading = 0.1f;

    private readonly SignVote[] _votes = new SignVote[8];
    private int _count;

    /// <summary>Sum of the frames' weights.</summary>
    public float Evidence { get; private set; }

    /// <summary>The best name so far; null for a sign that is none of those known.</summary>
    public string? Best => _count == 0 ? null : _votes[0].Name;

    /// <summary>Weighted mean confidence of <see cref="Best"/>, 0 to 1.</summary>
    public float Confidence => _count == 0 || Evidence <= 0 ? 0 : Math.Min(1, _votes[0].Weight / Evidence);

    /// <summary>The next best name; null when there is none.</summary>
    public string? RunnerUp => _count > 1 ? _votes[1].Name ?? (_count > 2 ? _votes[2].Name : null) : null;

    public void Clear() => (_count, Evidence) = (0, 0);

    /// <summary>Takes one frame.</summary>
    /// <param name="name">Its best name.</param>
    /// <param name="confidence">Its confidence, 0 to 1.</param>
    /// <param name="runnerUp">Its next best name, which gets half of what the best one lacks.</param>
    /// <param name="weight">How much the frame counts, 0 to 1.</param>
    public void Add(string? name, float confidence, string? runnerUp, float weight)
    {
        Fade(1 - (Fading * weight));
        Evidence += weight;
        Give(name, confidence * weight);
        if (runnerUp is not null && !string.Equals(runnerUp, name, StringComparison.Ordinal))
        {
            Give(runnerUp, (1 - confidence) * weight / 2);
        }
    }

    private void Fade(float keep)
    {
        Evidence *= keep;
        foreach (ref var vote in _votes.AsSpan(0, _count))
        {
            vote = vote with { Weight = vote.Weight * keep };
        }
    }

    private void Give(string? name, float weight)
    {
        var index = 0;
        while (index < _count && !string.Equals(_votes[index].Name, name, StringComparison.Ordinal))
        {
            index++;
        }

        if (index == _count)
        {
            // Full: the weakest gives way.
            index = _count < _votes.Length ? _count++ : _count - 1;
            _votes[index] = new SignVote(name, 0);
        }

        var vote = _votes[index] with { Weight = _votes[index].Weight + weight };
        for (; index > 0 && _votes[index - 1].Weight < vote.Weight; index--)
        {
            _votes[index] = _votes[index - 1];
        }

        _votes[index] = vote;
    }
}
