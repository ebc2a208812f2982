namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>Three doubles: the pose equations lose too much in single precision.</summary>
internal readonly record struct Vector3d(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));

    public static Vector3d operator +(Vector3d a, Vector3d b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector3d operator -(Vector3d a, Vector3d b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vector3d operator *(Vector3d a, double s) => new(a.X * s, a.Y * s, a.Z * s);

    public double Dot(Vector3d b) => X * b.X + Y * b.Y + Z * b.Z;

    public Vector3d Cross(Vector3d b) => new(Y * b.Z - Z * b.Y, Z * b.X - X * b.Z, X * b.Y - Y * b.X);
}
