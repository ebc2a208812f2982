using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Driver.Mesh;
using Phi.Edge.Perception.Driver.Pose;

namespace Phi.Edge.Perception.Tests.Driver.Pose;

public sealed class HeadPoseSolverTests
{
    private static readonly CameraIntrinsics Camera = new(512, 512, 256, 256);

    [Fact]
    public void Solve_AstronautLandmarks_MatchesOpenCv()
    {
        var points = new ImagePoint[FaceMeshIndices.Count];
        var golden = AstronautGolden.Points("face_landmark", "landmarks_px");
        for (var i = 0; i < golden.Length; i++) points[i] = new(golden[i][0], golden[i][1]);
        var fit = new HeadPoseSolver(double.PositiveInfinity).Solve(points, Camera, null);
        var expected = AstronautGolden.Of("solvePnP_f512_c256", "rigid12/face_landmark");
        var pose = fit.Transform.ToOpticalAxis();
        Assert.Equal(expected.GetProperty("yaw_deg").GetSingle(), pose.Yaw, 0.05f);
        Assert.Equal(expected.GetProperty("pitch_deg").GetSingle(), pose.Pitch, 0.05f);
        Assert.Equal(expected.GetProperty("roll_deg").GetSingle(), pose.Roll, 0.05f);
        Assert.Equal(expected.GetProperty("reprojection_rms_px").GetDouble(), fit.ErrorPixels, 0.01);
        var at = AstronautGolden.Floats(expected.GetProperty("tvec_cm"));
        Assert.Equal(at[0], fit.Transform.Translation.X, 0.05);
        Assert.Equal(at[1], fit.Transform.Translation.Y, 0.05);
        Assert.Equal(at[2], fit.Transform.Translation.Z, 0.2);
    }

    [Fact]
    public void ToLineOfSight_AstronautHighInThePicture_TakesOffItsDirection()
    {
        var transform = new HeadTransform(Rotation3d.FromVector(new(0.324407, -0.0604835, 0.0536426)), new(-5.1725, -22.778, 85.6591));
        Assert.Equal(-18.66f, transform.ToOpticalAxis().Pitch, 0.05f);
        Assert.Equal(-3.8f, transform.ToLineOfSight().Pitch, 0.1f);
        Assert.Equal(-0.4f, transform.ToLineOfSight().Yaw, 0.1f);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(35, -10, 5)]
    [InlineData(-55, 15, -20)]
    [InlineData(10, 30, 40)]
    [InlineData(65, 0, 0)]
    public void Solve_SyntheticHead_RecoversItsPoseFromScratch(float yaw, float pitch, float roll)
    {
        var truth = Head(yaw, pitch, roll, new(12, -8, 70));
        var fit = new HeadPoseSolver().Solve(Project(truth), Camera, null);
        Assert.Equal(truth.ToOpticalAxis().Yaw, fit.Transform.ToOpticalAxis().Yaw, 0.2f);
        Assert.Equal(truth.ToOpticalAxis().Pitch, fit.Transform.ToOpticalAxis().Pitch, 0.2f);
        Assert.Equal(truth.ToOpticalAxis().Roll, fit.Transform.ToOpticalAxis().Roll, 0.2f);
        Assert.True(fit.ErrorCentimetres < 0.01);
    }

    [Fact]
    public void Solve_OneTempleFarOff_TurnsTheHeadFarLessThanLeastSquaresDoes()
    {
        var points = Project(Head(0, 0, 0, new(0, 0, 70)));
        points[356] = new(points[356].X + 40, points[356].Y + 10);
        var robust = new HeadPoseSolver().Solve(points, Camera, null).Transform.ToOpticalAxis();
        var plain = new HeadPoseSolver(double.PositiveInfinity).Solve(points, Camera, null).Transform.ToOpticalAxis();
        Assert.True(Math.Abs(robust.Yaw) < 0.5f * Math.Abs(plain.Yaw), $"robust {robust.Yaw}, plain {plain.Yaw}");
    }

    [Fact]
    public void Solve_PreviousPoseFarFromTheTruth_StillFindsIt()
    {
        var truth = Head(40, 0, 0, new(0, 0, 70));
        var fit = new HeadPoseSolver().Solve(Project(truth), Camera, Head(-60, 20, 0, new(30, 10, 20)));
        Assert.Equal(40, fit.Transform.ToOpticalAxis().Yaw, 0.2f);
    }

    [Fact]
    public void For_FieldOfViewAndCalibratedFocal_AgreeWhenTheyMeanTheSame()
    {
        var fromAngle = CameraIntrinsics.For(new CameraOpticsOptions { HorizontalFieldOfView = 90 }, 640, 480);
        var fromFocal = CameraIntrinsics.For(new CameraOpticsOptions { FocalX = 320 }, 640, 480);
        Assert.Equal(fromFocal.FocalX, fromAngle.FocalX, 1e-6);
        Assert.Equal(fromFocal.FocalY, fromAngle.FocalY, 1e-6);
        Assert.Equal(new(320, 320, 320, 240), fromFocal);
    }

    private static HeadTransform Head(double yaw, double pitch, double roll, Vector3d at)
    {
        const double Radians = Math.PI / 180;
        var rotation = Rotation3d.FromVector(new(0, 0, roll * Radians))
            * Rotation3d.FromVector(new(0, -yaw * Radians, 0)) * Rotation3d.FromVector(new(-pitch * Radians, 0, 0));
        return new(rotation, at);
    }

    private static ImagePoint[] Project(HeadTransform head)
    {
        var points = new ImagePoint[FaceMeshIndices.Count];
        for (var i = 0; i < CanonicalFace.Points.Length; i++)
        {
            var at = head.Rotation * CanonicalFace.Points[i] + head.Translation;
            points[CanonicalFace.Indices[i]] = new(
                (float)(Camera.FocalX * at.X / at.Z + Camera.CenterX), (float)(Camera.FocalY * at.Y / at.Z + Camera.CenterY));
        }

        return points;
    }
}
