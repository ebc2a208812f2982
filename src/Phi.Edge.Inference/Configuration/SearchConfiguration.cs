namespace Phi.Edge.Inference.Configuration;

/// <summary><c>search</c>: the folder's own generation settings, used where a request says nothing.</summary>
public sealed record SearchConfiguration
{
    /// <summary>Sample instead of taking the likeliest token.</summary>
    public bool DoSample { get; init; }

    /// <summary>Beam search stops at the first complete set of beams. Read, not used: this library has no beam search.</summary>
    public bool EarlyStopping { get; init; } = true;

    /// <summary>Most tokens of prompt and answer together; the context length when the file says 0 or nothing.</summary>
    public int MaxLength { get; init; }

    /// <summary>Fewest tokens of prompt and answer together.</summary>
    public int MinLength { get; init; }

    /// <summary>Length penalty of beam search. Read, not used.</summary>
    public float LengthPenalty { get; init; } = 1;

    /// <summary>Diversity penalty of beam search. Read, not used.</summary>
    public float DiversityPenalty { get; init; }

    /// <summary>Length of the n-grams that may not repeat; 0 switches it off.</summary>
    public int NoRepeatNgramSize { get; init; }

    /// <summary>Beams. Only 1 is run.</summary>
    public int NumBeams { get; init; } = 1;

    /// <summary>Answers per request. Only 1 is given.</summary>
    public int NumReturnSequences { get; init; } = 1;

    /// <summary>Whether past and present may share one buffer.</summary>
    public bool PastPresentShareBuffer { get; init; }

    /// <summary>Divides the logits of tokens that already occurred; 1 switches it off.</summary>
    public float RepetitionPenalty { get; init; } = 1;

    /// <summary>Divides the logits before sampling; 0 means greedy.</summary>
    public float Temperature { get; init; } = 1;

    /// <summary>Number of likeliest tokens to sample from; 0 switches it off.</summary>
    public int TopK { get; init; } = 50;

    /// <summary>Probability mass to sample from, 0 to 1; 0 and 1 switch it off.</summary>
    public float TopP { get; init; }

    /// <summary>Seed of the sampler; -1 asks for a random one.</summary>
    public int RandomSeed { get; init; } = -1;
}
