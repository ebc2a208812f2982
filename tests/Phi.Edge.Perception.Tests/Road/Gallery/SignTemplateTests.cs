using System.Runtime.InteropServices;

using OpenCvSharp;

using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Tests.Road.Gallery;

public sealed class SignTemplateTests : IDisposable
{
    private readonly SignFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Render_OpaqueDrawing_FollowsTheRecipe()
    {
        using var drawing = new Mat(128, 128, MatType.CV_8UC4, new Scalar(200, 100, 50, 255));
        var crops = new byte[SignTemplate.Pictures * 48 * 48 * 3];

        SignTemplate.Render(drawing, 48, crops);

        // Scale 0.78 fills 37 pixels from 5 on; greys 90, 90 blurred, 160, 160 blurred; then 0.86 (41 from 3) and 0.94 (45 from 1).
        Assert.Equal([90, 90, 90], Pixel(crops, 0, 4, 4));
        Assert.Equal([200, 100, 50], Pixel(crops, 0, 5, 5));
        Assert.Equal([200, 100, 50], Pixel(crops, 0, 41, 41));
        Assert.Equal([90, 90, 90], Pixel(crops, 0, 42, 42));
        Assert.NotEqual([90, 90, 90], Pixel(crops, 1, 4, 24));
        Assert.Equal([160, 160, 160], Pixel(crops, 2, 4, 4));
        Assert.Equal([90, 90, 90], Pixel(crops, 4, 2, 2));
        Assert.Equal([200, 100, 50], Pixel(crops, 4, 3, 3));
        Assert.Equal([160, 160, 160], Pixel(crops, 10, 0, 0));
        Assert.Equal([200, 100, 50], Pixel(crops, 10, 1, 1));
    }

    [Fact]
    public void Render_HalfTransparent_LetsTheGroundThrough()
    {
        using var drawing = new Mat(128, 128, MatType.CV_8UC4, new Scalar(255, 255, 255, 51));
        var crops = new byte[SignTemplate.Pictures * 48 * 48 * 3];

        SignTemplate.Render(drawing, 48, crops);

        Assert.Equal([123, 123, 123], Pixel(crops, 0, 24, 24));
    }

    [Fact]
    public void Encode_SameDrawingInAnotherSize_IsAlike()
    {
        using var small = Cv2.ImRead(_folder.DrawingOf(SignFolder.Disc), ImreadModes.Unchanged);
        using var large = new Mat();
        Cv2.Resize(small, large, new Size(512, 512), 0, 0, InterpolationFlags.Cubic);
        Cv2.ImWrite(_folder.In("large.png"), large);
        using var namer = SignNamer.Load(_folder.Files, new());

        var (first, second) = (namer.Encode(_folder.DrawingOf(SignFolder.Disc)), namer.Encode(_folder.In("large.png")));

        Assert.InRange(first.Zip(second, (a, b) => a * b).Sum(), 0.99f, 1.0001f);
    }

    [Fact]
    public void Read_PanelDrawing_IsCentred()
    {
        using var drawing = SignDrawing.Read(_folder.DrawingOf(SignFolder.Plate));

        Assert.Equal((128, 128), (drawing.Width, drawing.Height));
        Assert.Equal(0, drawing.At<Vec4b>(10, 64).Item3);
        Assert.Equal(255, drawing.At<Vec4b>(64, 2).Item3);
    }

    [Fact]
    public void Read_NoDrawing_SaysSo()
    {
        File.WriteAllText(_folder.In("no.png"), "no picture");

        Assert.Contains("is no picture", Assert.Throws<SignException>(() => SignDrawing.Read(_folder.In("no.png"))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file", Assert.Throws<SignException>(() => SignDrawing.Read(_folder.In("none.svg"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Crop_BoxInAFrame_IsItsSquareWithAMargin()
    {
        using var picture = RoadFrames.Noise(200, 160);
        using var frame = RoadFrames.Of(picture);
        var crop = new byte[48 * 48 * 3];

        // 80 x 40: the longer side with 10 % more is 88, from (56, 36) on.
        new SignCropper().Crop(frame, new(60, 60, 80, 40), 48, crop);

        using var part = new Mat(picture, new Rect(56, 36, 88, 88));
        using var expected = new Mat();
        Cv2.Resize(part, expected, new Size(48, 48), 0, 0, InterpolationFlags.Area);
        var bytes = new byte[crop.Length];
        Marshal.Copy(expected.Data, bytes, 0, bytes.Length);
        Assert.All(crop.Zip(bytes), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
        Assert.InRange(SignCropper.Sharpness(crop, 48), 0.2f, 1);
    }

    private static byte[] Pixel(byte[] crops, int picture, int x, int y) => crops.AsSpan((((picture * 48 * 48) + (y * 48) + x) * 3), 3).ToArray();
}
