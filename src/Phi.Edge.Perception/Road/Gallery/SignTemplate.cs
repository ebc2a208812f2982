using OpenCvSharp;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>
/// The clean pictures that stand for a drawing: three sizes, on two greys, sharp and slightly blurred. Their vectors' mean is the drawing's
/// vector; tools/sign-training makes the shipped ones by the same recipe.
/// </summary>
internal static class SignTemplate
{
    /// <summary>Pictures per drawing.</summary>
    public const int Pictures = 12;

    // Shares of the crop that the drawing fills: what a box with its margin leaves, and less when the box was loose.
    private static readonly float[] Scales = [0.78f, 0.86f, 0.94f];
    private static readonly float[] Greys = [90, 160];

    /// <summary>Renders the pictures, BGR, rows packed, one after the other.</summary>
    /// <param name="drawing">128 x 128, blue, green, red, opacity; not premultiplied.</param>
    /// <param name="side">Side of a crop in pixels.</param>
    /// <param name="crops">Takes 12 x side x side x 3 bytes.</param>
    public static void Render(Mat drawing, int side, Span<byte> crops)
    {
        using var premultiplied = Premultiply(drawing);
        using var small = new Mat();
        using var image = new Mat();
        using var blurred = new Mat();
        foreach (var scale in Scales)
        {
            var inner = (int)((side * scale) + 0.5f);
            Cv2.Resize(premultiplied, small, new Size(inner, inner), 0, 0, InterpolationFlags.Area);
            foreach (var grey in Greys)
            {
                Place(small, grey, side, image);
                crops = Store(image, crops);
                Cv2.GaussianBlur(image, blurred, new Size(5, 5), 0.9, 0.9, BorderTypes.Replicate);
                crops = Store(blurred, crops);
            }
        }
    }

    private static Mat Premultiply(Mat drawing)
    {
        var floats = new Mat();
        drawing.ConvertTo(floats, MatType.CV_32FC4);
        var pixels = floats.AsSpan<Vec4f>();
        foreach (ref var pixel in pixels)
        {
            var opacity = pixel.Item3 / 255;
            pixel = new(pixel.Item0 * opacity, pixel.Item1 * opacity, pixel.Item2 * opacity, opacity);
        }

        return floats;
    }

    private static void Place(Mat small, float grey, int side, Mat image)
    {
        image.Create(side, side, MatType.CV_32FC3);
        image.SetTo(new Scalar(grey, grey, grey));
        var (inner, offset) = (small.Width, (side - small.Width) / 2);
        var from = small.AsSpan<Vec4f>();
        var to = image.AsSpan<Vec3f>();
        for (var y = 0; y < inner; y++)
        {
            for (var x = 0; x < inner; x++)
            {
                var pixel = from[(y * inner) + x];
                var ground = grey * (1 - pixel.Item3);
                to[((y + offset) * side) + x + offset] = new(pixel.Item0 + ground, pixel.Item1 + ground, pixel.Item2 + ground);
            }
        }
    }

    private static Span<byte> Store(Mat image, Span<byte> crops)
    {
        var values = image.AsSpan<Vec3f>();
        for (var i = 0; i < values.Length; i++)
        {
            crops[3 * i] = ToByte(values[i].Item0);
            crops[(3 * i) + 1] = ToByte(values[i].Item1);
            crops[(3 * i) + 2] = ToByte(values[i].Item2);
        }

        return crops[(3 * values.Length)..];
    }

    private static byte ToByte(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
