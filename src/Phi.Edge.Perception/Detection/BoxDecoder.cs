namespace Phi.Edge.Perception.Detection;

/// <summary>
/// Turns the raw outputs of a MediaPipe single-shot detector into boxes: offsets in input pixels from the anchor's centre,
/// size linear (no exponential), order x, y, width, height, then keypoints; score = sigmoid(logit).
/// </summary>
internal sealed class BoxDecoder
{
    private readonly float[] _anchors;
    private readonly int _inputSide;
    private readonly int _keypoints;
    private readonly float _minimumLogit;

    /// <param name="inputSide">Side of the network's square input in pixels.</param>
    /// <param name="layers">Its anchor grids.</param>
    /// <param name="keypoints">Keypoints per box.</param>
    /// <param name="minimumScore">Boxes below are dropped, 0 to 1 exclusive.</param>
    public BoxDecoder(int inputSide, ReadOnlySpan<AnchorLayer> layers, int keypoints, float minimumScore)
    {
        _anchors = Anchors.Create(inputSide, layers);
        (_inputSide, _keypoints) = (inputSide, keypoints);
        _minimumLogit = MathF.Log(minimumScore / (1 - minimumScore));
    }

    /// <summary>Number of anchors, hence the most boxes there can be.</summary>
    public int Count => _anchors.Length / 2;

    /// <summary>Decodes every box above the threshold, in anchor order.</summary>
    /// <returns>How many were written to <paramref name="found"/>.</returns>
    public int Decode(ReadOnlySpan<float> boxes, ReadOnlySpan<float> logits, Span<Detected> found)
    {
        var count = 0;
        for (var anchor = 0; anchor < Count && count < found.Length; anchor++)
        {
            // Written so that a NaN is dropped.
            if (!(logits[anchor] >= _minimumLogit)) continue;
            var raw = boxes.Slice(anchor * (4 + 2 * _keypoints), 4 + 2 * _keypoints);
            if (!(raw[2] >= 0 && raw[3] >= 0)) continue;
            DecodeBox(raw, anchor, ref found[count]);
            found[count++].Score = 1 / (1 + MathF.Exp(-Math.Min(logits[anchor], 100)));
        }

        return count;
    }

    private void DecodeBox(ReadOnlySpan<float> raw, int anchor, ref Detected box)
    {
        var (anchorX, anchorY, side) = (_anchors[2 * anchor], _anchors[2 * anchor + 1], (float)_inputSide);
        var (x, y) = (raw[0] / side + anchorX, raw[1] / side + anchorY);
        var (halfWidth, halfHeight) = (raw[2] / side / 2, raw[3] / side / 2);
        (box.MinX, box.MinY, box.MaxX, box.MaxY) = (x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        for (var k = 0; k < 2 * _keypoints; k += 2)
        {
            box.Keypoints[k] = raw[4 + k] / side + anchorX;
            box.Keypoints[k + 1] = raw[5 + k] / side + anchorY;
        }
    }
}
