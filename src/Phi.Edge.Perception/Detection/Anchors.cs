namespace Phi.Edge.Perception.Detection;

/// <summary>
/// Anchor centres of MediaPipe's single-shot detectors. Anchors have a fixed size of one input side, so only their centres
/// matter; layers with the same stride are merged into one with more anchors per cell.
/// </summary>
internal static class Anchors
{
    /// <summary>BlazeFace short range, 128 x 128: 896 anchors.</summary>
    public static ReadOnlySpan<AnchorLayer> FaceShortRange => FaceShortRangeLayers;

    /// <summary>BlazeFace full range, 192 x 192: 2304 anchors.</summary>
    public static ReadOnlySpan<AnchorLayer> FaceFullRange => FaceFullRangeLayers;

    /// <summary>Palm detector, 192 x 192: 2016 anchors.</summary>
    public static ReadOnlySpan<AnchorLayer> Palm => FaceShortRangeLayers;

    private static readonly AnchorLayer[] FaceShortRangeLayers = [new(8, 2), new(16, 6)];
    private static readonly AnchorLayer[] FaceFullRangeLayers = [new(4, 1)];

    /// <summary>Centres as x, y pairs, 0 to 1 of the input; layer by layer, row by row.</summary>
    public static float[] Create(int inputSide, ReadOnlySpan<AnchorLayer> layers)
    {
        var centres = new List<float>();
        foreach (var layer in layers)
        {
            var grid = inputSide / layer.Stride;
            for (var cell = 0; cell < grid * grid; cell++)
            {
                for (var anchor = 0; anchor < layer.PerCell; anchor++)
                {
                    centres.Add((cell % grid + 0.5f) / grid);
                    centres.Add((cell / grid + 0.5f) / grid);
                }
            }
        }

        return [.. centres];
    }
}
