namespace Phi.Edge.Perception.Road;

/// <summary>How signs are searched for.</summary>
public sealed class SignDetectorOptions
{
    /// <summary>
    /// Width in pixels to which larger pictures are shrunk, 320 to 4096. Default: 1376: the network learnt signs as a camera of about 1360 pixels
    /// shows them, and time grows with the square.
    /// </summary>
    public int WorkingWidth { get; set; } = 1376;

    /// <summary>
    /// Score from which a place is looked at closely, 0.01 to 0.99. Default: 0.15; the recogniser tells most of the false ones among the weak from
    /// signs, at 0.4 ms each.
    /// </summary>
    public float MinimumScore { get; set; } = 0.15f;

    /// <summary>Shared area over that of the smaller box from which two are one sign, 0.1 to 1. Default: 0.55, measured on rendered stacks of signs.</summary>
    public float Overlap { get; set; } = 0.55f;

    /// <summary>Most signs taken from one frame, the surest first, 1 to 64. Default: 24.</summary>
    public int MaximumSigns { get; set; } = 24;

    /// <summary>Side in working pixels of the square searched about a followed sign, multiple of 32, 96 to 512. Default: 160; larger signs get 320.</summary>
    public int FollowSide { get; set; } = 160;
}
