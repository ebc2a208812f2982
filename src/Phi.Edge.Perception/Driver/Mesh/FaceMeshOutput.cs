namespace Phi.Edge.Perception.Driver.Mesh;

/// <summary>The raw outputs of the attention face mesh, coordinates in input pixels; valid until the network's next run.</summary>
internal readonly ref struct FaceMeshOutput
{
    /// <summary>468 x (x, y, z).</summary>
    public required ReadOnlySpan<float> Mesh { get; init; }

    /// <summary>80 x (x, y).</summary>
    public required ReadOnlySpan<float> Lips { get; init; }

    /// <summary>71 x (x, y): the subject's right eye, which the network calls left.</summary>
    public required ReadOnlySpan<float> RightEye { get; init; }

    /// <summary>71 x (x, y): the subject's left eye.</summary>
    public required ReadOnlySpan<float> LeftEye { get; init; }

    /// <summary>5 x (x, y) of the subject's right iris.</summary>
    public required ReadOnlySpan<float> RightIris { get; init; }

    /// <summary>5 x (x, y) of the subject's left iris.</summary>
    public required ReadOnlySpan<float> LeftIris { get; init; }

    /// <summary>Logit that the region holds a face.</summary>
    public required float FaceLogit { get; init; }
}
