using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>Distances by size, with a pinhole camera that looks straight ahead.</summary>
internal sealed class SignGeometry(SignTrackerOptions options)
{
    // Within these a sign hangs above the road or stands in its axis.
    private const float AheadOffset = 1.5f;

    private readonly float _halfWidths = MathF.Tan(options.FieldOfView * MathF.PI / 360);

    /// <summary>Distance in metres.</summary>
    public float Distance(in SignBox box, int imageWidth) => Focal(imageWidth) * options.SignHeight / Math.Max(box.Height, 1);

    /// <summary>Metres beside the car's straight path; right is positive.</summary>
    public float Offset(in SignBox box, int imageWidth) =>
        (box.CenterX - (imageWidth / 2f)) * Distance(box, imageWidth) / Focal(imageWidth);

    public static RoadSide Side(float offset) => offset < -AheadOffset ? RoadSide.Left : offset > AheadOffset ? RoadSide.Right : RoadSide.Ahead;

    private float Focal(int imageWidth) => imageWidth / 2f / _halfWidths;
}
