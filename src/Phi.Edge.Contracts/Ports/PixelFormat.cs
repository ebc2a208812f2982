namespace Phi.Edge.Contracts.Ports;

/// <summary>How the bytes of a <see cref="Frame"/> are to be read.</summary>
public enum PixelFormat
{
    /// <summary>8 bits per channel, blue first; 3 bytes per pixel (what OpenCV delivers).</summary>
    Bgr24,

    /// <summary>8 bits per channel, red first; 3 bytes per pixel.</summary>
    Rgb24,

    /// <summary>One byte of luminance per pixel (grey or near-infrared cameras).</summary>
    Gray8,
}
