namespace Phi.Edge.Perception.Driver;

/// <summary>When a picture without a face counts as unusable rather than empty.</summary>
public sealed record PictureOptions
{
    /// <summary>Luminance, 0 to 255, that 95 % of a picture must stay below to be too dark. Default: 24.</summary>
    public float DarkLevel { get; init; } = 24;

    /// <summary>
    /// Mean luminance step between samples 1/32 of the width apart below which a picture has no structure. Default: 3: a
    /// covered lens shows 0 to 2, a blank wall with a lamp 4 and more.
    /// </summary>
    public float BlockedStructure { get; init; } = 3;

    /// <summary>Share of the picture at full white above which the camera is blinded, 0 to 1. Default: 0.8.</summary>
    public float BlindedShare { get; init; } = 0.8f;
}
