using OpenCvSharp;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Driver;

public sealed class DriverModelTests(DriverNetworks networks) : IClassFixture<DriverNetworks>
{
    [Fact]
    public void Read_Astronaut_GivesEveryMeasure()
    {
        using var model = networks.Load();
        using var frame = Pictures.AstronautFrame();
        model.WarmUp();
        var reading = model.Read(frame);
        Assert.Equal(ReadingStatus.Face, reading.Status);
        Assert.True(reading.FaceConfidence > 0.99f);
        AssertBox(225, 124, 106, reading.Face, 6);
        Assert.Equal(0.312f, reading.RightEye.Ear, 0.02f);
        Assert.Equal(0.330f, reading.LeftEye.Ear, 0.02f);
        Assert.True(reading.EyeClosure < 0.1f && reading.EyeConfidence > 0.9f);
        Assert.InRange(reading.MouthOpening, 0.12f, 0.2f);
        Assert.InRange(reading.Head.Yaw, -3, 3);
        Assert.InRange(reading.Head.Pitch, -8, 0);
        Assert.Equal(2.5f, reading.Head.Roll, 1f);
        Assert.True(reading.PoseConfidence > 0.9f && reading.Quality.Sharpness > 0.5f);
        Assert.Equal(1, reading.Quality.Visible, 0.01f);
        Assert.InRange(reading.Gaze.Yaw, -10, 10);
        Assert.True(reading.InferenceTime > TimeSpan.Zero);
        Assert.Equal(478, model.Landmarks.Length);
    }

    [Theory]
    [InlineData(640, 480, 320, 240, 1.0, 0)]
    [InlineData(640, 480, 420, 300, 0.7, 15)]
    [InlineData(1280, 720, 700, 380, 1.3, -20)]
    [InlineData(1280, 720, 500, 400, 0.9, 0)]
    public void Read_PlacedAstronaut_FindsTheFaceWhereItIs(int width, int height, double x, double y, double scale, double degrees)
    {
        using var model = networks.Load();
        using var frame = Pictures.Placed(width, height, x, y, scale, degrees);
        var reading = model.Read(frame);
        Assert.Equal(ReadingStatus.Face, reading.Status);
        // The face lies at (225, 124) of the picture; OpenCV turns counterclockwise.
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (dx, dy) = ((225 - 256) * scale, (124 - 256) * scale);
        AssertBox((float)(x + dx * cos + dy * sin), (float)(y - dx * sin + dy * cos), (float)(106 * scale), reading.Face, 12 * (float)scale);
        Assert.InRange(reading.Head.Roll, 2.5 - degrees - 3, 2.5 - degrees + 3);
        Assert.True(reading.EyeClosure < 0.3f);
    }

    [Fact]
    public void Read_FarFace_IsFoundInAPartOfThePictureWithinTwoSeconds()
    {
        using var model = networks.Load();
        using var frame = Pictures.Placed(1280, 720, 500, 400, 0.6);
        var found = Enumerable.Range(0, 50).Any(i => model.Read(frame.At(i * 0.04)).Status == ReadingStatus.Face);
        Assert.True(found);
    }

    [Fact]
    public void Read_GreyPicture_ReadsTheSameEyes()
    {
        using var model = networks.Load();
        using var source = Pictures.Astronaut();
        using var frame = Pictures.Take(source.CvtColor(ColorConversionCodes.BGR2GRAY));
        var reading = model.Read(frame);
        Assert.Equal(ReadingStatus.Face, reading.Status);
        Assert.Equal(0.31f, reading.RightEye.Ear, 0.03f);
        AssertBox(225, 124, 106, reading.Face, 6);
    }

    [Fact]
    public void Read_MirroredPicture_SwapsTheEyesAndTurnsTheSigns()
    {
        using var model = networks.Load();
        using var source = Pictures.Astronaut();
        using var frame = Pictures.Take(source.Flip(FlipMode.Y));
        using var straight = Pictures.AstronautFrame();
        var mirrored = model.Read(frame);
        model.Reset();
        var reading = model.Read(straight);
        Assert.Equal(reading.LeftEye.Ear, mirrored.RightEye.Ear, 0.03f);
        Assert.Equal(-reading.Head.Yaw, mirrored.Head.Yaw, 3f);
        Assert.Equal(-reading.Head.Roll, mirrored.Head.Roll, 2f);
        AssertBox(511 - 225, 124, 106, mirrored.Face, 6);
    }

    [Fact]
    public void Read_FaceGoesAndComesElsewhere_IsLostAndFoundAgain()
    {
        using var model = networks.Load();
        using var here = Pictures.Placed(640, 480, 250, 260, 0.8);
        using var there = Pictures.Placed(640, 480, 430, 320, 0.8);
        using var nobody = Pictures.Placed(640, 480, 250, 900, 0.8);
        Assert.Equal(ReadingStatus.Face, model.Read(here.At(0)).Status);
        Assert.NotEqual(ReadingStatus.Face, model.Read(nobody.At(0.04)).Status);
        Assert.True(model.Landmarks.IsEmpty);
        var again = model.Read(there.At(0.2));
        Assert.Equal(ReadingStatus.Face, again.Status);
        Assert.InRange(again.Face.X + again.Face.Width / 2, 390, 420);
    }

    [Fact]
    public void Read_FaceMovesALittleEachFrame_IsFollowed()
    {
        using var model = networks.Load();
        for (var i = 0; i < 12; i++)
        {
            using var frame = Pictures.Placed(640, 480, 250 + 12 * i, 260, 0.8, 3 * i);
            Assert.Equal(ReadingStatus.Face, model.Read(frame.At(i * 0.04)).Status);
        }
    }

    [Fact]
    public void Read_TwoFaces_TakesTheLargerOneOrTheOneInTheDriversPlace()
    {
        using var large = Pictures.Astronaut();
        using var small = large.Resize(new Size(320, 320));
        using var both = new Mat(512, 1000, MatType.CV_8UC3, Scalar.All(90));
        using (var left = both[new Rect(0, 0, 512, 512)]) large.CopyTo(left);
        using (var right = both[new Rect(650, 100, 320, 320)]) small.CopyTo(right);
        using var frame = Pictures.Take(both.Clone());
        using var any = networks.Load();
        Assert.InRange(any.Read(frame).Face.X, 150, 200);
        using var seated = networks.Load(new() { Search = new() { Driver = new(0.6f, 0, 0.4f, 1) } });
        Assert.InRange(seated.Read(frame).Face.X, 740, 790);
    }

    [Theory]
    [InlineData(0, ReadingStatus.TooDark)]
    [InlineData(120, ReadingStatus.Blocked)]
    public void Read_UniformPicture_SaysWhyNoFaceIsSeen(byte level, ReadingStatus expected)
    {
        using var model = networks.Load();
        using var frame = Pictures.Uniform(640, 480, level);
        var reading = model.Read(frame);
        Assert.Equal(expected, reading.Status);
        Assert.Equal(0, reading.FaceConfidence);
        Assert.True(model.Landmarks.IsEmpty);
    }

    [Fact]
    public void ReadStill_SmallFaceInALargePicture_IsFound()
    {
        using var model = networks.Load();
        using var frame = Pictures.Placed(2400, 1600, 1900, 1300, 0.55);
        Assert.Equal(ReadingStatus.Face, model.ReadStill(frame).Status);
    }

    [Fact]
    public void ReadStill_FaceFillsThePicture_IsFound()
    {
        using var model = networks.Load();
        using var source = Pictures.Astronaut();
        using var face = source[new Rect(172, 68, 106, 116)];
        using var frame = Pictures.Take(face.Clone());
        Assert.Equal(ReadingStatus.Face, model.ReadStill(frame).Status);
    }

    [Fact]
    public void Read_SteadyState_AllocatesNothing()
    {
        using var model = networks.Load();
        using var face = Pictures.AstronautFrame();
        using var nobody = Pictures.Placed(640, 480, 250, 1200, 0.8);
        var seconds = 0d;
        Watch();
        Assert.Equal(0, Allocations.Least(Watch));

        void Watch()
        {
            for (var i = 0; i < 40; i++) model.Read((i % 8 == 7 ? nobody : face).At(seconds += 0.2));
        }
    }

    private static void AssertBox(float x, float y, float size, FaceBox box, float tolerance)
    {
        Assert.InRange(box.X + box.Width / 2, x - tolerance, x + tolerance);
        Assert.InRange(box.Y + box.Height / 2, y - tolerance, y + tolerance);
        Assert.InRange(Math.Max(box.Width, box.Height), 0.85f * size, 1.2f * size);
    }
}
