namespace Phi.Edge.Perception.Road;

/// <summary>When a picture of the road is worth nothing.</summary>
public sealed class RoadPictureOptions
{
    /// <summary>
    /// Luminance, 0 to 255, that 95 % of the picture must stay below to be too dark. Default: 14. Signs throw headlights back: a dark picture may
    /// still show them, so this is lower than for faces.
    /// </summary>
    public float DarkLevel { get; set; } = 14;

    /// <summary>Mean step of luminance on a coarse grid below which nothing is to be seen, 0 to 50. Default: 1 (a covered lens measures below 0.7).</summary>
    public float BlockedStructure { get; set; } = 1;

    /// <summary>Share of full white from which the camera is blinded, 0 to 1. Default: 0.6; a low sun in the picture takes about a quarter.</summary>
    public float BlindedShare { get; set; } = 0.6f;
}
