namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>A rotation matrix by rows.</summary>
internal readonly record struct Rotation3d(Vector3d Row0, Vector3d Row1, Vector3d Row2)
{
    public static Rotation3d Identity { get; } = new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));

    public static Vector3d operator *(Rotation3d r, Vector3d v) => new(r.Row0.Dot(v), r.Row1.Dot(v), r.Row2.Dot(v));

    public static Rotation3d operator *(Rotation3d a, Rotation3d b)
    {
        Vector3d Row(Vector3d r) => b.Row0 * r.X + b.Row1 * r.Y + b.Row2 * r.Z;
        return new(Row(a.Row0), Row(a.Row1), Row(a.Row2));
    }

    /// <summary>Rodrigues' formula: rotation about <paramref name="axis"/> by its length in radians.</summary>
    public static Rotation3d FromVector(Vector3d axis)
    {
        var angle = axis.Length;
        if (angle < 1e-12) return Identity;
        var k = axis * (1 / angle);
        var (sin, cos) = Math.SinCos(angle);
        var c = 1 - cos;
        return new(
            new(cos + c * k.X * k.X, c * k.X * k.Y - sin * k.Z, c * k.X * k.Z + sin * k.Y),
            new(c * k.X * k.Y + sin * k.Z, cos + c * k.Y * k.Y, c * k.Y * k.Z - sin * k.X),
            new(c * k.X * k.Z - sin * k.Y, c * k.Y * k.Z + sin * k.X, cos + c * k.Z * k.Z));
    }
}
