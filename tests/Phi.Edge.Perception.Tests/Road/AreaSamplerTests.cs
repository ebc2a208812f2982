using System.Runtime.InteropServices;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Tests.Road;

public sealed class AreaSamplerTests
{
    private readonly AreaSampler _sampler = new();

    [Theory]
    [InlineData(96, 48)]
    [InlineData(70, 48)]
    [InlineData(131, 48)]
    [InlineData(48, 48)]
    [InlineData(20, 48)]
    [InlineData(33, 48)]
    public void Sample_SquareOfAPicture_EqualsOpenCv(int side, int output)
    {
        using var picture = RoadFrames.Noise(200, 160);
        using var frame = RoadFrames.Of(picture);
        using var part = new Mat(picture, new Rect(13, 9, side, side));
        using var expected = new Mat();
        Cv2.Resize(part, expected, new Size(output, output), 0, 0, side >= output ? InterpolationFlags.Area : InterpolationFlags.Linear);

        var actual = new byte[output * output * 3];
        _sampler.Sample(frame, new(13, 9, side, side), output, output, actual);

        // Enlarging looks one pixel beyond the square, which OpenCV, given the square alone, cannot.
        var rim = side >= output ? 0 : output / side + 2;
        AssertNear(expected, actual, output, rim);
    }

    [Fact]
    public void Sample_BetweenPixels_BlendsThem()
    {
        using var picture = new Mat(4, 4, MatType.CV_8UC3, Scalar.All(0));
        picture.Set(1, 2, new Vec3b(200, 100, 40));
        using var frame = RoadFrames.Of(picture);
        var pixel = new byte[3];

        _sampler.Sample(frame, new(1.5f, 1, 1, 1), 1, 1, pixel);

        Assert.Equal([100, 50, 20], pixel);
    }

    [Fact]
    public void Sample_OutsideThePicture_RepeatsTheEdge()
    {
        using var picture = new Mat(8, 8, MatType.CV_8UC3, new Scalar(10, 20, 30));
        using var frame = RoadFrames.Of(picture);
        var output = new byte[16 * 16 * 3];

        _sampler.Sample(frame, new(-20, -20, 48, 48), 16, 16, output);

        Assert.All(output.Chunk(3), pixel => Assert.Equal([10, 20, 30], pixel));
    }

    [Fact]
    public void Sample_OtherFormats_GivesBlueGreenRed()
    {
        using var colour = new Mat(8, 8, MatType.CV_8UC3, new Scalar(10, 20, 30));
        using var grey = new Mat(8, 8, MatType.CV_8UC1, new Scalar(77));
        using var redFirst = RoadFrames.Of(colour, PixelFormat.Rgb24);
        using var single = RoadFrames.Of(grey, PixelFormat.Gray8);
        var pixel = new byte[3];

        _sampler.Sample(redFirst, new(1, 1, 4, 4), 1, 1, pixel);
        Assert.Equal([30, 20, 10], pixel);
        _sampler.Sample(single, new(1, 1, 4, 4), 1, 1, pixel);
        Assert.Equal([77, 77, 77], pixel);
    }

    private static void AssertNear(Mat expected, byte[] actual, int side, int rim)
    {
        var bytes = new byte[actual.Length];
        Marshal.Copy(expected.Data, bytes, 0, bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var (x, y) = (i / 3 % side, i / 3 / side);
            if (Math.Min(x, y) < rim || Math.Max(x, y) >= side - rim) continue;
            Assert.True(Math.Abs(bytes[i] - actual[i]) <= 1, $"({x}, {y}): {actual[i]}, OpenCV {bytes[i]}");
        }
    }
}
