using System.Numerics;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Quality;

/// <summary>Quality of the face as the landmark network was shown it.</summary>
/// <param name="Brightness">Mean, 0 to 255.</param>
/// <param name="Contrast">Standard deviation, 0 to 127.</param>
/// <param name="Sharpness">0 (blurred beyond use) to 1 (sharp).</param>
internal readonly record struct CropQuality(float Brightness, float Contrast, float Sharpness)
{
    // Energy of the horizontal second difference over the variance, on the 192-pixel crop: a sharp face of 150 pixels
    // measures about 0.02, one blurred by 1 % of its width 0.002.
    private const float BlurredEnergy = 0.0005f;
    private const float SharpEnergy = 0.01f;

    /// <summary>Measures the middle of a planar tensor with values 0 to 1: every fourth row, green only.</summary>
    public static CropQuality Measure(ReadOnlySpan<float> tensor, in TensorSpec spec)
    {
        var green = tensor.Slice(spec.Width * spec.Height, spec.Width * spec.Height);
        var (sum, squares, energy) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        // The region is 1.5 faces wide: a sixth on either side is background.
        var (first, count) = (spec.Width / 6, spec.Width * 2 / 3 / Vector<float>.Count * Vector<float>.Count);
        var rows = 0;
        for (var y = spec.Height / 6; y < spec.Height * 5 / 6; y += 4, rows++)
        {
            var row = green.Slice(y * spec.Width, spec.Width);
            for (var x = first; x < first + count; x += Vector<float>.Count)
            {
                var here = new Vector<float>(row[x..]);
                var bend = here + here - new Vector<float>(row[(x - 1)..]) - new Vector<float>(row[(x + 1)..]);
                (sum, squares, energy) = (sum + here, squares + here * here, energy + bend * bend);
            }
        }

        var samples = rows * count;
        var mean = Vector.Sum(sum) / samples;
        var variance = Math.Max(0, Vector.Sum(squares) / samples - mean * mean);
        return new(255 * mean, 255 * MathF.Sqrt(variance), Sharp(Vector.Sum(energy) / samples, variance));
    }

    // Logarithmic between the two marks; a face without contrast has no sharpness either.
    private static float Sharp(float energy, float variance)
    {
        if (variance < 1e-5f) return 0;
        var ratio = Math.Max(energy / variance, 1e-9f);
        return Math.Clamp(MathF.Log(ratio / BlurredEnergy) / MathF.Log(SharpEnergy / BlurredEnergy), 0, 1);
    }
}
