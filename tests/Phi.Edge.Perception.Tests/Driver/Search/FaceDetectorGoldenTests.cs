using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Driver.Mesh;
using Phi.Edge.Perception.Driver.Search;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Tests.Driver.Search;

public sealed class FaceDetectorGoldenTests(DriverNetworks networks) : IClassFixture<DriverNetworks>
{
    [Theory]
    [InlineData("face_detection_short_range")]
    [InlineData("face_detection_full_range")]
    public void Detect_Astronaut_MatchesReference(string model)
    {
        using var detector = Open(model);
        using var frame = Pictures.AstronautFrame();
        var found = detector.Detect(frame, RegionOfInterest.Letterbox(512, 512));
        AssertDetection(model, "detections", found);
        var (roi, golden) = (FaceRegions.FromDetection(found[0]), AstronautGolden.Of(model, "roi"));
        Assert.Equal(golden.GetProperty("centre_x").GetSingle(), roi.CenterX, 0.02f);
        Assert.Equal(golden.GetProperty("centre_y").GetSingle(), roi.CenterY, 0.02f);
        Assert.Equal(golden.GetProperty("size").GetSingle(), roi.Width, 0.02f);
        Assert.Equal(golden.GetProperty("rotation_rad").GetSingle(), roi.Rotation, 1e-3f);
    }

    [Theory]
    [InlineData("face_detection_short_range")]
    [InlineData("face_detection_full_range")]
    public void Detect_WidePicture_IsLetterboxed(string model)
    {
        using var detector = Open(model);
        using var source = Pictures.Astronaut();
        using var top = source.RowRange(0, 320);
        using var frame = Pictures.Take(top.Clone());
        var found = detector.Detect(frame, RegionOfInterest.Letterbox(512, 320));
        AssertDetection(model, "letterbox_case_rows_0_319_only_512x320", found);
    }

    private FaceDetector Open(string model) => model == "face_detection_short_range"
        ? FaceDetector.ShortRange(networks.Open(networks.Files.ShortRange), 0.5f)
        : FaceDetector.FullRange(networks.Open(networks.Files.FullRange), 0.6f);

    private static void AssertDetection(string model, string name, ReadOnlySpan<Detected> found)
    {
        var golden = AstronautGolden.Of(model, name)[0];
        Assert.Equal(1, found.Length);
        var box = AstronautGolden.Floats(golden.GetProperty("box_xmin_ymin_xmax_ymax"));
        Assert.Equal(golden.GetProperty("score").GetSingle(), found[0].Score, 1e-4f);
        float[] actual = [found[0].MinX, found[0].MinY, found[0].MaxX, found[0].MaxY];
        for (var i = 0; i < 4; i++) Assert.Equal(box[i], actual[i], 0.02f);
        var keypoints = golden.GetProperty("keypoints").EnumerateArray().Select(AstronautGolden.Floats).ToArray();
        for (var k = 0; k < 6; k++)
        {
            ImagePoint point = found[0].Keypoint(k);
            Assert.Equal(keypoints[k][0], point.X, 0.02f);
            Assert.Equal(keypoints[k][1], point.Y, 0.02f);
        }
    }
}
