using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>Unit vectors as text: 16-bit floats, little-endian, base64.</summary>
internal static class VectorCode
{
    public static string Encode(ReadOnlySpan<float> vector)
    {
        var halves = new Half[vector.Length];
        for (var i = 0; i < halves.Length; i++) halves[i] = (Half)vector[i];
        return Convert.ToBase64String(MemoryMarshal.AsBytes(halves.AsSpan()));
    }

    /// <summary>Reads a vector and brings it to length 1.</summary>
    /// <returns>False when it is no vector of this dimension, or is nothing.</returns>
    public static bool TryDecode(string text, Span<float> vector)
    {
        Span<byte> bytes = stackalloc byte[2 * 2048];
        if (vector.Length > 2048 || !Convert.TryFromBase64String(text, bytes, out var count) || count != 2 * vector.Length) return false;
        var halves = MemoryMarshal.Cast<byte, Half>(bytes[..count]);
        for (var i = 0; i < vector.Length; i++) vector[i] = (float)halves[i];
        return Normalise(vector);
    }

    /// <summary>Brings a vector to length 1; false when it has no direction.</summary>
    public static bool Normalise(Span<float> vector)
    {
        var squares = 0f;
        foreach (var value in vector) squares += value * value;
        if (!float.IsFinite(squares) || squares < 1e-12f) return false;
        var scale = 1 / MathF.Sqrt(squares);
        foreach (ref var value in vector) value *= scale;
        return true;
    }
}
