using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Road;

namespace Phi.Edge.Perception.Tests.Road;

public sealed class RoadModelTests : IDisposable
{
    private readonly SignFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SceneWithTwoDiscs_FindsAndNamesThem()
    {
        using var model = _folder.LoadModel();
        using var frame = Scene(640, 480, (200, 150, 20), (440, 260, 20));

        var reading = model.Read(frame, default);

        Assert.Equal(RoadReadingStatus.Clear, reading.Status);
        Assert.True(reading.SearchedAll);
        Assert.Equal((2, 640, 480), (reading.Count, reading.ImageWidth, reading.ImageHeight));
        foreach (var candidate in model.Candidates.ToArray())
        {
            Assert.Equal(SignFolder.Disc, candidate.Name);
            Assert.InRange(candidate.Confidence, 0.3f, 1);
            Assert.InRange(candidate.SignProbability, 0.5f, 1);
            Assert.False(candidate.IsPlate);
        }

        AssertNear(model, 200, 150);
        AssertNear(model, 440, 260);
    }

    [Theory]
    [InlineData(PixelFormat.Rgb24, 640, 480)]
    [InlineData(PixelFormat.Bgr24, 1920, 1080)]
    [InlineData(PixelFormat.Rgb24, 1920, 1080)]
    public void Read_OtherFormatsAndSizes_GivesPixelsOfTheFrame(PixelFormat format, int width, int height)
    {
        using var model = _folder.LoadModel();
        using var picture = RoadFrames.Scene(width, height, (width / 3, height / 3, width > 1000 ? 28 : 20));
        if (format == PixelFormat.Rgb24) Cv2.CvtColor(picture, picture, ColorConversionCodes.BGR2RGB);
        using var frame = RoadFrames.Of(picture, format);

        model.Read(frame, default);

        AssertNear(model, width / 3f, height / 3f);
        Assert.Equal(SignFolder.Disc, model.Candidates[0].Name);
    }

    [Fact]
    public void Read_RegionOfInterest_LooksNowhereElse()
    {
        using var model = _folder.LoadModel();
        using var frame = Scene(1360, 800, (200, 150, 20), (1200, 300, 20));

        model.Read(frame, new() { Region = new(0.7f, 0.2f, 0.3f, 0.4f) });

        Assert.Equal(1, model.Candidates.Length);
        AssertNear(model, 1200, 300);
    }

    [Fact]
    public void Read_OnlyFollowed_LooksOnlyThere()
    {
        using var model = _folder.LoadModel();
        using var frame = Scene(1360, 800, (200, 150, 20), (1200, 300, 20));

        var reading = model.Read(frame, new() { OnlyFollowed = true, Followed = [new(190, 135, 40, 40)] });

        Assert.False(reading.SearchedAll);
        Assert.Equal(1, model.Candidates.Length);
        AssertNear(model, 200, 150);
        Assert.Equal(0, model.Read(frame, new() { OnlyFollowed = true }).Count);
    }

    [Fact]
    public void Appearance_OfTheSameSignTwice_IsAlike()
    {
        using var model = _folder.LoadModel();
        using var frame = Scene(640, 480, (200, 150, 20), (440, 150, 20));
        model.Read(frame, default);

        var (first, second) = (model.Appearance(0).ToArray(), model.Appearance(1).ToArray());

        Assert.Equal(1, first.Zip(first, (a, b) => a * b).Sum(), 2);
        Assert.InRange(first.Zip(second, (a, b) => a * b).Sum(), 0.95f, 1.01f);
    }

    [Theory]
    [InlineData(3, RoadReadingStatus.TooDark)]
    [InlineData(128, RoadReadingStatus.Blocked)]
    [InlineData(255, RoadReadingStatus.Blocked)]
    public void Read_PictureWithoutWorth_SaysWhy(int grey, RoadReadingStatus expected)
    {
        using var model = _folder.LoadModel();
        using var picture = new Mat(480, 640, MatType.CV_8UC3, Scalar.All(grey));
        using var frame = RoadFrames.Of(picture);

        var reading = model.Read(frame, default);

        Assert.Equal((expected, 0, false), (reading.Status, reading.Count, reading.SearchedAll));
    }

    [Theory]
    [InlineData(1360, 800, PixelFormat.Bgr24)]
    [InlineData(1920, 1080, PixelFormat.Rgb24)]
    public void Read_SteadyState_AllocatesNothing(int width, int height, PixelFormat format)
    {
        using var model = _folder.LoadModel();
        using var picture = RoadFrames.Scene(width, height, (200, 150, 20), (1200, 300, 20));
        using var frame = RoadFrames.Of(picture, format);
        SignBox[] followed = [new(190, 135, 40, 40)];
        Both();

        Assert.Equal(0, Allocations.Least(Both));

        void Both()
        {
            model.Read(frame, default);
            model.Read(frame, new() { OnlyFollowed = true, Followed = followed });
        }
    }

    [Fact]
    public void TryCrop_SignAtTheEdge_IsCutByThePicture()
    {
        using var model = _folder.LoadModel();
        using var frame = Scene(640, 480, (620, 150, 30));
        var picture = new SignPicture(64);

        Assert.True(model.TryCrop(frame, new(590, 120, 60, 60), picture));
        Assert.Equal((51, 64), (picture.Width, picture.Height));
        Assert.False(model.TryCrop(frame, new(700, 120, 60, 60), picture));
        Assert.False(model.TryCrop(frame, new(float.NaN, 120, 60, 60), picture));
    }

    private static Frame Scene(int width, int height, params (int X, int Y, int Radius)[] discs)
    {
        using var picture = RoadFrames.Scene(width, height, discs);
        return RoadFrames.Of(picture);
    }

    private static void AssertNear(RoadModel model, float x, float y)
        => Assert.Contains(model.Candidates.ToArray(), found => Math.Abs(found.Box.CenterX - x) < 9 && Math.Abs(found.Box.CenterY - y) < 9);
}
