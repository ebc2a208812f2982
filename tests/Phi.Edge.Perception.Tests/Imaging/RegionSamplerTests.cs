using OpenCvSharp;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Tests.Driver;

namespace Phi.Edge.Perception.Tests.Imaging;

public sealed class RegionSamplerTests
{
    private static readonly RegionOfInterest Turned = new(225.2374f, 130.5433f, 143.0164f, 143.0164f, 0.094389f);

    [Theory]
    [InlineData("face_detection_short_range", 128)]
    [InlineData("face_detection_full_range", 192)]
    public void Sample_LetterboxedAstronaut_MatchesReference(string model, int side)
    {
        using var frame = Pictures.AstronautFrame();
        var spec = TensorSpec.MinusOneToOne(side, TensorLayout.Interleaved);
        var tensor = Sample(frame, RegionOfInterest.Letterbox(512, 512), spec, Border.Zero);
        Assert.Equal(AstronautGolden.Number(model, "input_tensor", "sum"), tensor.Sum(value => (double)value), 0.1);
        foreach (var pixel in AstronautGolden.Of(model, "input_tensor", "values").EnumerateObject())
        {
            var (y, x) = (int.Parse(pixel.Name.Split('_')[0][1..]), int.Parse(pixel.Name.Split('_')[1][1..]));
            var expected = AstronautGolden.Floats(pixel.Value);
            for (var c = 0; c < 3; c++) Assert.Equal(expected[c], tensor[(y * side + x) * 3 + c], 1e-5f);
        }
    }

    [Fact]
    public void Sample_TurnedRegion_MatchesReferenceSum()
    {
        using var frame = Pictures.AstronautFrame();
        var tensor = Sample(frame, Turned, TensorSpec.ZeroToOne(192, TensorLayout.Planar), Border.Replicate);
        Assert.Equal(AstronautGolden.Number("face_landmark", "input_sum"), tensor.Sum(value => (double)value), 0.5);
    }

    [Fact]
    public void Sample_PlanarAndInterleaved_HoldTheSameValues()
    {
        using var frame = Pictures.AstronautFrame();
        var planar = Sample(frame, Turned, TensorSpec.ZeroToOne(64, TensorLayout.Planar), Border.Zero);
        var interleaved = Sample(frame, Turned, TensorSpec.ZeroToOne(64, TensorLayout.Interleaved), Border.Zero);
        for (var i = 0; i < 64 * 64; i++)
            for (var c = 0; c < 3; c++) Assert.Equal(interleaved[3 * i + c], planar[c * 64 * 64 + i]);
    }

    [Fact]
    public void Sample_OtherLayoutsOfTheSamePixels_GiveTheSameTensor()
    {
        using var original = Pictures.AstronautFrame();
        var spec = TensorSpec.ZeroToOne(96, TensorLayout.Planar);
        var expected = Sample(original, Turned, spec, Border.Replicate);
        using var red = new Frame(520 * 3 * 512).Begin(0, default, 512, 512, 520 * 3, PixelFormat.Rgb24);
        for (var y = 0; y < 512; y++)
        {
            for (var x = 0; x < 512; x++)
                for (var c = 0; c < 3; c++)
                    red.Buffer[y * red.Stride + 3 * x + c] = original.Buffer[y * original.Stride + 3 * x + 2 - c];
        }

        Assert.Equal(expected, Sample(red, Turned, spec, Border.Replicate));
    }

    [Fact]
    public void Sample_GreyFrame_FillsAllChannelsLikeAGreyColourFrame()
    {
        using var source = Pictures.Astronaut();
        using var colour = new Mat();
        var grey = source.CvtColor(ColorConversionCodes.BGR2GRAY);
        Cv2.CvtColor(grey, colour, ColorConversionCodes.GRAY2BGR);
        using var one = Pictures.Take(grey);
        using var three = Pictures.Take(colour.Clone());
        var spec = TensorSpec.ZeroToOne(96, TensorLayout.Planar);
        var region = Turned with { CenterX = 20 };
        var (expected, actual) = (Sample(three, region, spec, Border.Replicate), Sample(one, region, spec, Border.Replicate));
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-5f);
    }

    [Theory]
    [InlineData(Border.Zero, 0f)]
    [InlineData(Border.Replicate, 200 / 255f)]
    public void Sample_OutsideThePicture_FollowsTheBorder(object border, float expected)
    {
        using var frame = Pictures.Uniform(64, 48, 200);
        var spec = TensorSpec.ZeroToOne(32, TensorLayout.Planar);
        foreach (var region in (RegionOfInterest[])[new(-500, 20, 64, 64, 0.3f), new(1e6f, 1e6f, 64, 64, 2)])
            Assert.All(Sample(frame, region, spec, (Border)border), value => Assert.Equal(expected, value, 1e-6f));
    }

    [Fact]
    public void Sample_RegionThatIsNoNumber_GivesABorderAndNoCrash()
    {
        using var frame = Pictures.Uniform(64, 48, 200);
        var tensor = Sample(
            frame, new(float.NaN, 1, 10, 10, 0), TensorSpec.ZeroToOne(16, TensorLayout.Planar), Border.Zero);
        Assert.All(tensor, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Sample_IdentityRegionOfATinyFrame_ReadsEveryPixelToTheLast()
    {
        using var frame = new Frame(5 * 4 * 3).Begin(0, default, 5, 4, 15, PixelFormat.Rgb24);
        for (var i = 0; i < 60; i++) frame.Buffer[i] = (byte)(4 * i);
        var tensor = Sample(frame, new(2.5f, 2, 5, 4, 0), new(5, 4, TensorLayout.Interleaved, 1, 0), Border.Replicate);
        Assert.Equal(frame.Buffer.Select(value => (float)value), tensor);
    }

    private static float[] Sample(Frame frame, in RegionOfInterest region, in TensorSpec spec, Border border)
    {
        var tensor = new float[spec.Length];
        RegionSampler.Sample(frame, region, spec, border, tensor);
        return tensor;
    }
}
