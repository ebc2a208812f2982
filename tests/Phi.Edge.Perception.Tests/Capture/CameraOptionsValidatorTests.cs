using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class CameraOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_NeedOnlyASource()
    {
        var validator = new CameraOptionsValidator();
        Assert.True(validator.Validate(null, new() { Source = "0" }).Succeeded);
        Assert.Contains("Source is empty", validator.Validate(null, new()).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ManyErrors_ListsThemAll()
    {
        var result = new CameraOptionsValidator().Validate(null, new()
        {
            Name = "road", Source = "0", Width = 3, Height = -1, Fps = 1000, FourCc = "H264X", Kind = (CameraSourceKind)99,
            PixelFormat = (PixelFormat)99, Pace = (PlaybackPace)99, Buffers = 1, StallTimeout = TimeSpan.Zero,
            OpenTimeout = TimeSpan.FromHours(1), BackoffMin = TimeSpan.Zero, BackoffMax = TimeSpan.FromDays(1),
        });
        Assert.Equal(
            ["Width", "Height", "Fps", "FourCc", "Kind", "PixelFormat", "Pace", "Buffers", "StallTimeout", "OpenTimeout", "BackoffMin", "BackoffMax"],
            result.Failures!.Take(12).Select(failure => failure.Split(' ')[2]));
        Assert.All(result.Failures!, failure => Assert.StartsWith("Camera 'road': ", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 480)]
    [InlineData(640, 0)]
    public void Validate_CommandWithoutSize_IsRefused(int width, int height)
    {
        var result = new CameraOptionsValidator().Validate(null, new() { Source = "command:x", Width = width, Height = height });
        Assert.Contains("need Width and Height", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SlowerThanTheStallLimit_IsRefused()
    {
        var result = new CameraOptionsValidator().Validate(null, new() { Source = "0", Fps = 0.5 });
        Assert.Contains("too close to StallTimeout", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
