using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Phi.Edge.Perception.Imaging;

/// <summary>One pixel between four, all channels at once in the first three lanes; the fourth lane is the neighbour's and means nothing.</summary>
internal static unsafe class Bilinear
{
    /// <summary>Bytes that <see cref="Pixel"/> reads from the corner on, in either row.</summary>
    public const int Reads = 8;

    /// <summary>Blends the four pixels of three bytes whose top left one is at <paramref name="corner"/>.</summary>
    /// <param name="corner">Top left pixel; <see cref="Reads"/> bytes are read there and in the row below.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="x">Way to the right pixel, 0 to 1, in all lanes.</param>
    /// <param name="y">Way to the lower pixel, 0 to 1, in all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pixel(byte* corner, nint stride, Vector128<float> x, Vector128<float> y)
    {
        if (!Avx2.IsSupported)
        {
            return Blend(Load(corner), Load(corner + 3), Load(corner + stride), Load(corner + stride + 3), x, y);
        }

        // Both columns lie in one register, so the two rows are blended for both at once.
        var upper = Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(corner));
        var lower = Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(corner + stride));
        var column = Vector256.MultiplyAddEstimate(lower - upper, Vector256.Create(y, y), upper);
        var left = column.GetLower();
        var right = Avx2.PermuteVar8x32(column, Vector256.Create(3, 4, 5, 6, 7, 7, 7, 7)).GetLower();
        return Vector128.MultiplyAddEstimate(right - left, x, left);
    }

    /// <summary>Blends four pixels that are vectors already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Blend(
        Vector128<float> topLeft, Vector128<float> topRight, Vector128<float> bottomLeft, Vector128<float> bottomRight,
        Vector128<float> x, Vector128<float> y)
    {
        var left = Vector128.MultiplyAddEstimate(bottomLeft - topLeft, y, topLeft);
        var right = Vector128.MultiplyAddEstimate(bottomRight - topRight, y, topRight);
        return Vector128.MultiplyAddEstimate(right - left, x, left);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Load(byte* at)
    {
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(at)).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }
}
