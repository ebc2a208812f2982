using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Detection;

/// <summary>One box of a single-shot detector; 0 to 1 of the network's input, or image pixels after <see cref="ToImage"/>.</summary>
internal struct Detected
{
    /// <summary>Probability, 0 to 1.</summary>
    public float Score;

    /// <summary>Box corners.</summary>
    public float MinX, MinY, MaxX, MaxY;

    /// <summary>Keypoints as x, y pairs.</summary>
    public KeypointBuffer Keypoints;

    public readonly float Width => MaxX - MinX;

    public readonly float Height => MaxY - MinY;

    public readonly ImagePoint Center => new((MinX + MaxX) / 2, (MinY + MaxY) / 2);

    public readonly ImagePoint Keypoint(int index) => new(Keypoints[2 * index], Keypoints[2 * index + 1]);

    /// <summary>Intersection over union.</summary>
    public readonly float Overlap(in Detected other)
    {
        var width = Math.Min(MaxX, other.MaxX) - Math.Max(MinX, other.MinX);
        var height = Math.Min(MaxY, other.MaxY) - Math.Max(MinY, other.MinY);
        if (width <= 0 || height <= 0) return 0;
        var shared = width * height;
        return shared / (Width * Height + other.Width * other.Height - shared);
    }

    /// <summary>Maps from the network's input to the image; the region must not be rotated.</summary>
    public readonly Detected ToImage(in RegionOfInterest region)
    {
        var mapped = this;
        (mapped.MinX, mapped.MinY) = region.ToImage(MinX, MinY);
        (mapped.MaxX, mapped.MaxY) = region.ToImage(MaxX, MaxY);
        for (var k = 0; k < KeypointBuffer.Capacity; k += 2)
            (mapped.Keypoints[k], mapped.Keypoints[k + 1]) = region.ToImage(Keypoints[k], Keypoints[k + 1]);
        return mapped;
    }
}
