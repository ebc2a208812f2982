using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Phi.Edge.Inference.Vision;

/// <summary>
/// Shrinks the canvas to the overview in floating point, first across, then down. Rows are taken as they are made, so the
/// canvas in floating point never exists as a whole beside its tiles.
/// </summary>
internal sealed class GlobalCrop
{
    private const int Size = TileLayout.TileSize;
    private const int Lanes = 8;
    private readonly ResampleWeights _across;
    private readonly ResampleWeights _down;
    private readonly float[] _acrossValues;
    private readonly float[] _rows;
    private readonly int _canvasHeight;
    private readonly int _taps;

    public GlobalCrop(int canvasWidth, int canvasHeight, GlobalCropKernel kernel)
    {
        _across = Weights(canvasWidth, kernel);
        _down = Weights(canvasHeight, kernel);
        _taps = (_across.Length + Lanes - 1) / Lanes * Lanes;
        _acrossValues = new float[Size * _taps];
        for (var i = 0; i < Size; i++)
        {
            for (var k = 0; k < _across.Counts[i]; k++)
                _acrossValues[(i * _taps) + k] = (float)_across.Values[(i * _across.Length) + k];
        }

        _canvasHeight = canvasHeight;
        _rows = GC.AllocateUninitializedArray<float>(3 * canvasHeight * Size);
        Padding = _taps;
    }

    /// <summary>Floats (zeros) that a row handed to <see cref="AddRow"/> must have behind its end.</summary>
    public int Padding { get; }

    /// <summary>Takes one row of one channel of the canvas.</summary>
    public void AddRow(int channel, int y, ReadOnlySpan<float> row)
    {
        var target = _rows.AsSpan(((channel * _canvasHeight) + y) * Size, Size);
        ref var values = ref MemoryMarshal.GetArrayDataReference(_acrossValues);
        for (var x = 0; x < target.Length; x++)
        {
            var window = row.Slice(_across.Starts[x], _taps);
            target[x] = Dot(ref MemoryMarshal.GetReference(window), ref Unsafe.Add(ref values, x * _taps), _taps);
        }
    }

    /// <summary>Writes the overview, [3, 448, 448].</summary>
    public void Write(Span<float> crop)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            for (var y = 0; y < Size; y++)
            {
                var first = ((channel * _canvasHeight) + _down.Starts[y]) * Size;
                var weights = _down.Values.AsSpan(y * _down.Length, _down.Counts[y]);
                MixRows(_rows.AsSpan(first, weights.Length * Size), weights, crop.Slice(((channel * Size) + y) * Size, Size));
            }
        }
    }

    private static ResampleWeights Weights(int source, GlobalCropKernel kernel) => kernel == GlobalCropKernel.AntialiasedBicubic
        ? ResampleWeights.Antialiased(source, Size, ResampleKernel.Bicubic)
        : ResampleWeights.Interpolating(source, Size, ResampleKernel.SharpBicubic);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Dot(ref float values, ref float weights, int count)
    {
        var sum = Vector256<float>.Zero;
        for (nuint k = 0; k < (nuint)count; k += Lanes)
            sum += Vector256.LoadUnsafe(ref values, k) * Vector256.LoadUnsafe(ref weights, k);
        return Vector256.Sum(sum);
    }

    private static void MixRows(ReadOnlySpan<float> rows, ReadOnlySpan<double> weights, Span<float> target)
    {
        ref var source = ref MemoryMarshal.GetReference(rows);
        ref var result = ref MemoryMarshal.GetReference(target);
        // 448 is a multiple of 16, so no rest remains.
        for (nuint x = 0; x < Size; x += 2 * Lanes)
        {
            var (left, right) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (var k = 0; k < weights.Length; k++)
            {
                var weight = Vector256.Create((float)weights[k]);
                var at = ((nuint)k * Size) + x;
                left += Vector256.LoadUnsafe(ref source, at) * weight;
                right += Vector256.LoadUnsafe(ref source, at + Lanes) * weight;
            }

            left.StoreUnsafe(ref result, x);
            right.StoreUnsafe(ref result, x + Lanes);
        }
    }
}
