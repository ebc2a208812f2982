using OpenCvSharp;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Driver.Quality;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Tests.Driver.Quality;

public sealed class QualityTests
{
    [Theory]
    [InlineData(0, ReadingStatus.TooDark)]
    [InlineData(12, ReadingStatus.TooDark)]
    [InlineData(90, ReadingStatus.Blocked)]
    [InlineData(255, ReadingStatus.Blocked)]
    public void Status_UniformPicture_TellsDarkFromBlocked(byte level, ReadingStatus expected)
    {
        using var frame = Pictures.Uniform(640, 480, level);
        var scene = SceneQuality.Measure(frame);
        Assert.Equal(expected, scene.Status(new PictureOptions()));
        Assert.Equal(level, scene.Brightness, 0.5f);
        Assert.Equal(0, scene.Contrast, 0.5f);
    }

    [Fact]
    public void Status_OrdinaryPicture_IsUsable()
    {
        using var frame = Pictures.AstronautFrame();
        Assert.Equal(ReadingStatus.NoFace, SceneQuality.Measure(frame).Status(new PictureOptions()));
    }

    [Fact]
    public void Status_PictureBlurredBeyondUse_IsBlocked()
    {
        using var source = Pictures.Astronaut();
        using var frame = Pictures.Take(source.GaussianBlur(new Size(0, 0), 160));
        Assert.Equal(ReadingStatus.Blocked, SceneQuality.Measure(frame).Status(new PictureOptions()));
    }

    [Fact]
    public void Measure_GreyAndColourOfTheSameScene_Agree()
    {
        using var source = Pictures.Astronaut();
        using var colour = Pictures.AstronautFrame();
        using var grey = Pictures.Take(source.CvtColor(ColorConversionCodes.BGR2GRAY));
        Assert.Equal(SceneQuality.Measure(colour).Brightness, SceneQuality.Measure(grey).Brightness, 4f);
    }

    [Fact]
    public void CropMeasure_MoreAndMoreBlur_FallsFromSharpToNothing()
    {
        float[] sigmas = [0.01f, 1.5f, 3, 6];
        float[] sharpness = [.. sigmas.Select(Sharpness)];
        Assert.True(sharpness[0] > 0.9f, $"sharp: {sharpness[0]}");
        Assert.True(sharpness[^1] < 0.1f, $"blurred: {sharpness[^1]}");
        for (var i = 1; i < sharpness.Length; i++) Assert.True(sharpness[i] <= sharpness[i - 1]);
    }

    [Fact]
    public void CropMeasure_Uniform_HasNoContrastAndNoSharpness()
    {
        using var frame = Pictures.Uniform(300, 300, 100);
        var quality = Measure(frame);
        Assert.Equal(100, quality.Brightness, 0.5f);
        Assert.Equal(0, quality.Contrast, 0.5f);
        Assert.Equal(0, quality.Sharpness);
    }

    private static float Sharpness(float sigma)
    {
        using var source = Pictures.Astronaut();
        using var frame = Pictures.Take(source.GaussianBlur(new Size(0, 0), sigma));
        return Measure(frame).Sharpness;
    }

    private static CropQuality Measure(Frame frame)
    {
        var spec = TensorSpec.ZeroToOne(192, TensorLayout.Planar);
        var tensor = new float[spec.Length];
        RegionSampler.Sample(frame, new(225, 124, 159, 159, 0.05f), spec, Border.Replicate, tensor);
        return CropQuality.Measure(tensor, spec);
    }
}
