namespace Phi.Edge.Perception.Road.Text;

/// <summary>How text on signs is found and read.</summary>
public sealed class SignTextOptions
{
    /// <summary>Probability from which a pixel belongs to text, 0.05 to 0.95. Default: 0.3, the published setting of PP-OCRv4.</summary>
    public float PixelThreshold { get; set; } = 0.3f;

    /// <summary>Mean probability of a region from which it is text, 0.05 to 0.95. Default: 0.5: the published 0.6 loses short numbers on signs.</summary>
    public float RegionThreshold { get; set; } = 0.5f;

    /// <summary>How far a region is widened, as area over perimeter, 1 to 3. Default: 1.6; the network finds shrunken cores (published: 1.5).</summary>
    public float Widen { get; set; } = 1.6f;

    /// <summary>
    /// Mean probability of its characters from which a line is reported, 0 to 1. Default: 0.6; below it, lines read from textures and symbols
    /// outnumber real ones.
    /// </summary>
    public float MinimumConfidence { get; set; } = 0.6f;

    /// <summary>Most regions read in one picture, 1 to 64. Default: 12; each takes about 10 ms.</summary>
    public int MaximumRegions { get; set; } = 12;
}
