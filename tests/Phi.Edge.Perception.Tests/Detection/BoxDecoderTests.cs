using Phi.Edge.Perception.Detection;

namespace Phi.Edge.Perception.Tests.Detection;

public sealed class BoxDecoderTests
{
    private readonly BoxDecoder _decoder = new(128, Anchors.FaceShortRange, 6, 0.5f);
    private readonly float[] _boxes = new float[896 * 16];
    private readonly float[] _logits = new float[896];
    private readonly Detected[] _found = new Detected[896];

    public BoxDecoderTests() => Array.Fill(_logits, -5);

    [Fact]
    public void Decode_OneBox_AddsOffsetsToItsAnchor()
    {
        _logits[33] = 1;
        float[] raw = [12.8f, -6.4f, 64, 32, 1.28f, 2.56f];
        raw.CopyTo(_boxes, 33 * 16);
        Assert.Equal(1, _decoder.Decode(_boxes, _logits, _found));
        var box = _found[0];
        Assert.Equal(0.731f, box.Score, 1e-3f);
        Assert.Equal(0.03125f + 0.1f, box.Center.X, 1e-5f);
        Assert.Equal(0.09375f - 0.05f, box.Center.Y, 1e-5f);
        Assert.Equal(0.5f, box.Width, 1e-5f);
        Assert.Equal(0.25f, box.Height, 1e-5f);
        Assert.Equal(0.03125f + 0.01f, box.Keypoint(0).X, 1e-5f);
        Assert.Equal(0.09375f + 0.02f, box.Keypoint(0).Y, 1e-5f);
    }

    [Theory]
    [InlineData(-0.01f, 10, 10)]
    [InlineData(float.NaN, 10, 10)]
    [InlineData(3, -1, 10)]
    [InlineData(3, 10, float.NaN)]
    public void Decode_LowScoreOrImpossibleBox_IsDropped(float logit, float width, float height)
    {
        (_logits[7], _boxes[7 * 16 + 2], _boxes[7 * 16 + 3]) = (logit, width, height);
        Assert.Equal(0, _decoder.Decode(_boxes, _logits, _found));
    }

    [Fact]
    public void Decode_MoreBoxesThanRoom_FillsTheRoom()
    {
        Array.Fill(_logits, 4);
        Assert.Equal(5, _decoder.Decode(_boxes, _logits, _found.AsSpan(0, 5)));
    }
}
