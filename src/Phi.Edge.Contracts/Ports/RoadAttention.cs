namespace Phi.Edge.Contracts.Ports;

/// <summary>Where to look for signs in a frame. The default looks everywhere.</summary>
public readonly ref struct RoadAttention
{
    /// <summary>Region of interest as fractions of the picture (0 to 1); empty (zero width) means the whole picture.</summary>
    public SignBox Region { get; init; }

    /// <summary>Look only at the surroundings of <see cref="Followed"/>, not through the whole region.</summary>
    public bool OnlyFollowed { get; init; }

    /// <summary>Where the signs that are followed are expected in this frame, in image pixels.</summary>
    public ReadOnlySpan<SignBox> Followed { get; init; }
}
