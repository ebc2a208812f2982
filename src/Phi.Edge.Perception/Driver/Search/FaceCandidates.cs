using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;

namespace Phi.Edge.Perception.Driver.Search;

/// <summary>The faces worth a closer look, largest first, at most <see cref="Capacity"/>.</summary>
internal sealed class FaceCandidates(FaceSearchOptions options)
{
    private const int Capacity = 4;

    // Boxes of one face from different looks overlap far more than faces of different people.
    private const float SameFace = 0.4f;

    private readonly Detected[] _faces = new Detected[Capacity];
    private int _count;

    public ReadOnlySpan<Detected> Faces => _faces.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds faces that lie where the driver sits and score at least so much.</summary>
    public void Add(ReadOnlySpan<Detected> found, Frame frame, float least = 0)
    {
        foreach (ref readonly var face in found)
        {
            if (face.Score < least) continue;
            var center = face.Center;
            if (options.Driver?.Contains(center.X / frame.Width, center.Y / frame.Height) == false) continue;
            if (!IsKnown(face)) Insert(face);
        }
    }

    private bool IsKnown(in Detected face)
    {
        for (var i = 0; i < _count; i++)
            if (_faces[i].Overlap(face) > SameFace) return true;
        return false;
    }

    private void Insert(in Detected face)
    {
        var at = Math.Min(_count, Capacity - 1);
        if (_count == Capacity && Area(face) <= Area(_faces[at])) return;
        for (; at > 0 && Area(face) > Area(_faces[at - 1]); at--) _faces[at] = _faces[at - 1];
        _faces[at] = face;
        _count = Math.Min(_count + 1, Capacity);
    }

    private static float Area(in Detected face) => face.Width * face.Height;
}
