namespace Phi.Edge.Inference.Configuration;

/// <summary><c>vision_processor.json</c>: how an image becomes crops. Defaults are the published values.</summary>
public sealed record VisionProcessorConfiguration
{
    /// <summary><c>dynamic_hd</c>: most tiles of one image, 1 to 36.</summary>
    public int MaxTiles { get; init; } = 36;

    /// <summary><c>dyhd_base_resolution</c>: edge of a tile in pixels. The graph is built for 448.</summary>
    public int TileSize { get; init; } = 448;

    /// <summary>Factor from a byte to 0..1.</summary>
    public double RescaleFactor { get; init; } = 1.0 / 255.0;

    /// <summary>Mean per channel (R, G, B), after rescaling.</summary>
    public IReadOnlyList<double> Mean { get; init; } = [0.5, 0.5, 0.5];

    /// <summary>Standard deviation per channel (R, G, B), after rescaling.</summary>
    public IReadOnlyList<double> StandardDeviation { get; init; } = [0.5, 0.5, 0.5];
}
