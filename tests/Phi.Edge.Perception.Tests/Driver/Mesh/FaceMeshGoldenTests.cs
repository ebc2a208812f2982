using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Eyes;
using Phi.Edge.Perception.Driver.Mesh;
using Phi.Edge.Perception.Driver.Pose;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Tests.Driver.Mesh;

public sealed class FaceMeshGoldenTests(DriverNetworks networks) : IClassFixture<DriverNetworks>
{
    // 2e-4 of a coordinate of up to 192, in image pixels of a 143-pixel region.
    private const float Tolerance = 0.03f;

    private static readonly HeadTransform Frontal = new(Rotation3d.Identity, new(0, 0, 80));

    [Fact]
    public void Assemble_AstronautInDetectorRegion_MatchesReference()
    {
        using var network = new FaceMeshNetwork(networks.Open(networks.Files.Mesh));
        using var frame = Pictures.AstronautFrame();
        var mesh = Look(network, frame, new(225.2374f, 130.5433f, 143.0164f, 143.0164f, 0.094389f), out var logit);
        Assert.Equal(AstronautGolden.Number(Attention, "face_flag_logit"), logit, 0.01f);
        AssertPoints(mesh, FaceMeshIndices.LipsRefinement, "lips_px");
        AssertPoints(mesh, FaceMeshIndices.RightEyeRefinement.AsSpan(0, 16), "left_eye_px_first16");
        AssertPoints(mesh, FaceMeshIndices.LeftEyeRefinement.AsSpan(0, 16), "right_eye_px_first16");
        AssertPoints(mesh, [468, 469, 470, 471, 472], "left_iris_468_472_px");
        AssertPoints(mesh, [473, 474, 475, 476, 477], "right_iris_473_477_px");
        var sums = AstronautGolden.Floats(AstronautGolden.Of(Attention, "refined_sum_px_478"));
        Assert.Equal(sums[0], mesh.Points.ToArray().Sum(point => (double)point.X), 2.0);
        Assert.Equal(sums[1], mesh.Points.ToArray().Sum(point => (double)point.Y), 2.0);
        Assert.Equal(sums[2], mesh.Depth.ToArray().Sum(), 2f);
    }

    [Fact]
    public void Measure_AstronautInDetectorRegion_GivesReferenceEyesAndMouth()
    {
        using var network = new FaceMeshNetwork(networks.Open(networks.Files.Mesh));
        using var frame = Pictures.AstronautFrame();
        var mesh = Look(network, frame, new(225.2374f, 130.5433f, 143.0164f, 143.0164f, 0.094389f), out _);
        AssertEars(mesh, AstronautGolden.Number(Attention, "ear_image_left_eye_subject_right"),
            AstronautGolden.Number(Attention, "ear_image_right_eye_subject_left"));
        // The reference measures the middle pair; ours is the mean of three pairs and so a little lower.
        var middle = AstronautGolden.Number("mouth_opening", "attention", "inner_13_14_over_78_308");
        Assert.InRange(MouthMeasure.Opening(mesh.Points), 0.75f * middle, 1.05f * middle);
    }

    [Fact]
    public void FromLandmarks_AstronautSecondPass_MatchesReference()
    {
        using var network = new FaceMeshNetwork(networks.Open(networks.Files.Mesh));
        using var frame = Pictures.AstronautFrame();
        var first = Look(network, frame, new(225.2374f, 130.5433f, 143.0164f, 143.0164f, 0.094389f), out _);
        var region = FaceRegions.FromLandmarks(first);
        var golden = AstronautGolden.Of("tracked_second_pass", "attention", "roi_from_478_landmarks");
        Assert.Equal(golden.GetProperty("centre_x").GetSingle(), region.CenterX, Tolerance);
        Assert.Equal(golden.GetProperty("centre_y").GetSingle(), region.CenterY, Tolerance);
        Assert.Equal(golden.GetProperty("size").GetSingle(), region.Width, 2 * Tolerance);
        Assert.Equal(golden.GetProperty("rotation_rad").GetSingle(), region.Rotation, 1e-3f);
        var ears = AstronautGolden.Floats(AstronautGolden.Of("tracked_second_pass", "attention", "ear"));
        AssertEars(Look(network, frame, region, out _), ears[0], ears[1]);
    }

    private const string Attention = "face_landmark_with_attention";

    private static FaceMesh Look(FaceMeshNetwork network, Frame frame, in RegionOfInterest region, out float logit)
    {
        RegionSampler.Sample(frame, region, network.Spec, Border.Replicate, network.Input);
        var output = network.Run();
        logit = output.FaceLogit;
        var mesh = new FaceMesh();
        mesh.Assemble(output, region, network.Spec.Width);
        return mesh;
    }

    private static void AssertEars(FaceMesh mesh, float right, float left)
    {
        Assert.Equal(right, EyeGeometry.Measure(mesh.Points, EyePoints.Right, Frontal).Ear, 2e-3f);
        Assert.Equal(left, EyeGeometry.Measure(mesh.Points, EyePoints.Left, Frontal).Ear, 2e-3f);
    }

    private static void AssertPoints(FaceMesh mesh, ReadOnlySpan<short> indices, string golden)
    {
        var expected = AstronautGolden.Points(Attention, golden);
        var taken = new HashSet<short>();
        for (var i = expected.Length - 1; i >= 0; i--)
        {
            // A point that the network gives twice holds the later value.
            if (!taken.Add(indices[i])) continue;
            Assert.Equal(expected[i][0], mesh.Points[indices[i]].X, Tolerance);
            Assert.Equal(expected[i][1], mesh.Points[indices[i]].Y, Tolerance);
        }
    }
}
