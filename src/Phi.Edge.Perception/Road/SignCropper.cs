using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Road;

/// <summary>Cuts signs out of frames for the recogniser: a square about the box, somewhat larger than its longer side. One thread.</summary>
internal sealed class SignCropper
{
    /// <summary>Side of the crop over the longer side of the box; what the recogniser was trained on.</summary>
    public const float Margin = 1.1f;

    // Energy of the second difference over the variance of a crop: a sharp sign measures 0.1 and more, one blurred beyond use 0.004.
    private const float BlurredEnergy = 0.004f;
    private const float SharpEnergy = 0.1f;

    private readonly AreaSampler _sampler = new();

    /// <summary>The square that belongs to a box, in pixels of the frame.</summary>
    public static SignBox Square(in SignBox box)
    {
        var side = Math.Max(2, Margin * box.Size);
        return new(box.CenterX - (side / 2), box.CenterY - (side / 2), side, side);
    }

    /// <summary>Fills a crop, BGR, <paramref name="side"/> pixels square.</summary>
    public void Crop(Frame frame, in SignBox box, int side, Span<byte> crop) => _sampler.Sample(frame, Square(box), side, side, crop);

    /// <summary>Copies a box with a margin in its own shape; see <see cref="IRoadModel.TryCrop"/>.</summary>
    public bool TryCrop(Frame frame, in SignBox box, SignPicture into)
    {
        // What the picture's edges leave of it.
        var margin = (Margin - 1) / 2 * box.Size;
        var (left, top) = (Math.Max(0, box.X - margin), Math.Max(0, box.Y - margin));
        var (right, bottom) = (Math.Min(frame.Width, box.X + box.Width + margin), Math.Min(frame.Height, box.Y + box.Height + margin));
        if (!(right - left >= 1 && bottom - top >= 1)) return false;
        var scale = Math.Min(1, into.LongestSide / Math.Max(right - left, bottom - top));
        var (width, height) = (Math.Max(1, (int)((right - left) * scale)), Math.Max(1, (int)((bottom - top) * scale)));
        _sampler.Sample(frame, new(left, top, right - left, bottom - top), width, height, into.Begin(width, height));
        return true;
    }

    /// <summary>Sharpness of a crop, 0 (blurred beyond use) to 1; what was enlarged from a few pixels counts as blurred.</summary>
    public static float Sharpness(ReadOnlySpan<byte> crop, int side)
    {
        var (sum, squares, energy, samples) = (0L, 0L, 0L, 0);
        for (var y = side / 8; y < side * 7 / 8; y++)
        {
            var row = crop.Slice(y * side * 3, side * 3);
            for (var x = (side / 8 * 3) + 1; x < side * 7 / 8 * 3; x += 3, samples++)
            {
                int here = row[x], bend = (2 * here) - row[x - 3] - row[x + 3];
                (sum, squares, energy) = (sum + here, squares + (here * here), energy + (bend * bend));
            }
        }

        var mean = sum / (float)samples;
        var variance = (squares / (float)samples) - (mean * mean);
        if (variance < 4) return 0;
        var ratio = Math.Max(energy / (float)samples / variance, 1e-6f);
        return Math.Clamp(MathF.Log(ratio / BlurredEnergy) / MathF.Log(SharpEnergy / BlurredEnergy), 0, 1);
    }
}
