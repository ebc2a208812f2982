using System.Runtime.InteropServices;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Road;

/// <summary>A picture of a sign with opacity, from an SVG or PNG file.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Pixels">Blue, green, red, opacity; not premultiplied; rows without padding.</param>
public sealed record SignArtwork(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">An SVG file (needs rsvg-convert) or a PNG file.</param>
    /// <param name="side">Longer side of an SVG file's picture in pixels.</param>
    /// <exception cref="SignException">The file is missing, no picture, or rsvg-convert is needed and not there.</exception>
    public static SignArtwork Read(string path, int side)
    {
        using var picture = SignDrawing.Open(path, side);
        using var coloured = SignDrawing.Coloured(picture, path);
        var pixels = new byte[coloured.Width * coloured.Height * coloured.ElemSize()];
        Marshal.Copy(coloured.Data, pixels, 0, pixels.Length);
        return new SignArtwork(coloured.Width, coloured.Height, pixels);
    }
}
