using System.Runtime.CompilerServices;

namespace Phi.Edge.Perception.Detection;

/// <summary>Room for the keypoints of one detection: x, y pairs, at most seven.</summary>
[InlineArray(Capacity)]
internal struct KeypointBuffer
{
    public const int Capacity = 14;

    private float _first;
}
