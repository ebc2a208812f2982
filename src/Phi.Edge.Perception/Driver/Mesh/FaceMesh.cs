using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Mesh;

/// <summary>The 478 landmarks of one face in image pixels, put together from the network's seven outputs.</summary>
internal sealed class FaceMesh
{
    private readonly ImagePoint[] _points = new ImagePoint[FaceMeshIndices.Count];
    private readonly float[] _depth = new float[FaceMeshIndices.Count];

    /// <summary>Positions in image pixels.</summary>
    public ReadOnlySpan<ImagePoint> Points => _points;

    /// <summary>Depth in the same unit, smaller is nearer to the camera, 0 about the head's centre.</summary>
    public ReadOnlySpan<float> Depth => _depth;

    /// <summary>Smallest upright box around all landmarks.</summary>
    public FaceBox Bounds { get; private set; }

    /// <summary>Fills the mesh: 468 points, eyes and lips overwritten by their own heads (x, y only), irises appended.</summary>
    /// <param name="output">What the network said.</param>
    /// <param name="region">Where it looked.</param>
    /// <param name="side">Side of its input in pixels.</param>
    public void Assemble(in FaceMeshOutput output, in RegionOfInterest region, int side)
    {
        for (var i = 0; i < FaceMeshIndices.Mesh; i++)
        {
            _points[i] = new(output.Mesh[3 * i], output.Mesh[3 * i + 1]);
            _depth[i] = output.Mesh[3 * i + 2];
        }

        Overwrite(FaceMeshIndices.LipsRefinement, output.Lips);
        Overwrite(FaceMeshIndices.RightEyeRefinement, output.RightEye);
        Overwrite(FaceMeshIndices.LeftEyeRefinement, output.LeftEye);
        AppendIris(FaceMeshIndices.RightIris, output.RightIris, FaceMeshIndices.RightEyeRefinement);
        AppendIris(FaceMeshIndices.LeftIris, output.LeftIris, FaceMeshIndices.LeftEyeRefinement);
        Project(region, side);
    }

    private void Overwrite(ReadOnlySpan<short> indices, ReadOnlySpan<float> refined)
    {
        for (var i = 0; i < indices.Length; i++) _points[indices[i]] = new(refined[2 * i], refined[2 * i + 1]);
    }

    private void AppendIris(int first, ReadOnlySpan<float> iris, ReadOnlySpan<short> eye)
    {
        var depth = 0f;
        foreach (var lid in eye[..FaceMeshIndices.Lids]) depth += _depth[lid] / FaceMeshIndices.Lids;
        for (var i = 0; i < iris.Length / 2; i++)
        {
            _points[first + i] = new(iris[2 * i], iris[2 * i + 1]);
            _depth[first + i] = depth;
        }
    }

    private void Project(in RegionOfInterest region, int side)
    {
        var (sin, cos) = MathF.SinCos(region.Rotation);
        var (minX, minY, maxX, maxY) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        for (var i = 0; i < _points.Length; i++)
        {
            var u = (_points[i].X / side - 0.5f) * region.Width;
            var v = (_points[i].Y / side - 0.5f) * region.Height;
            var (x, y) = (region.CenterX + u * cos - v * sin, region.CenterY + u * sin + v * cos);
            (minX, minY, maxX, maxY) = (Math.Min(minX, x), Math.Min(minY, y), Math.Max(maxX, x), Math.Max(maxY, y));
            _points[i] = new(x, y);
            _depth[i] *= region.Width / side;
        }

        Bounds = new(minX, minY, maxX - minX, maxY - minY);
    }
}
