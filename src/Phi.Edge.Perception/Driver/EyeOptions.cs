namespace Phi.Edge.Perception.Driver;

/// <summary>How eyes are judged.</summary>
public sealed record EyeOptions
{
    /// <summary>
    /// Eye aspect ratio of closed lids. Default: 0.05: the median of the lowest values in natural blinks that the
    /// attention mesh gives is 0.043, 90 % lie below 0.082.
    /// </summary>
    public float ClosedEar { get; init; } = 0.05f;

    /// <summary>Yaw in degrees beyond which the eye on the far side begins to hide. Default: 30.</summary>
    public float FarEyeYaw { get; init; } = 30;

    /// <summary>Degrees over which confidence then fades to nothing. Default: 20.</summary>
    public float FadeYaw { get; init; } = 20;

    /// <summary>Width of an eye in pixels below which its opening cannot be told. Default: 5.</summary>
    public float MinimumWidth { get; init; } = 5;

    /// <summary>Width of an eye in pixels from which it is told well. Default: 12.</summary>
    public float GoodWidth { get; init; } = 12;
}
