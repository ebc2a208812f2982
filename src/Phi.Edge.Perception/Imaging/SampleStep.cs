namespace Phi.Edge.Perception.Imaging;

/// <summary>The affine walk through the image that fills a tensor row by row.</summary>
internal readonly struct SampleStep
{
    private readonly double _originX;
    private readonly double _originY;
    private readonly double _rowX;
    private readonly double _rowY;

    public SampleStep(in RegionOfInterest region, in TensorSpec spec)
    {
        var (sin, cos) = Math.SinCos(region.Rotation);
        var (across, down) = (region.Width / (double)spec.Width, region.Height / (double)spec.Height);
        X = (float)(across * cos);
        Y = (float)(across * sin);
        _rowX = -down * sin;
        _rowY = down * cos;
        _originX = region.CenterX - region.Width / 2d * cos + region.Height / 2d * sin;
        _originY = region.CenterY - region.Width / 2d * sin - region.Height / 2d * cos;
    }

    /// <summary>Image step to the next pixel of a row, x.</summary>
    public float X { get; }

    /// <summary>Image step to the next pixel of a row, y.</summary>
    public float Y { get; }

    /// <summary>Image position of a row's first pixel.</summary>
    public (float X, float Y) RowStart(int row) => ((float)(_originX + row * _rowX), (float)(_originY + row * _rowY));
}
