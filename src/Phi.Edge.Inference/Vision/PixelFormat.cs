namespace Phi.Edge.Inference.Vision;

/// <summary>Layout of a raw frame. Alpha is dropped, never composited.</summary>
public enum PixelFormat
{
    /// <summary>Red, green, blue; 3 bytes.</summary>
    Rgb24,

    /// <summary>Blue, green, red; 3 bytes (OpenCV's order).</summary>
    Bgr24,

    /// <summary>Red, green, blue, alpha; 4 bytes.</summary>
    Rgba32,

    /// <summary>Blue, green, red, alpha; 4 bytes.</summary>
    Bgra32,

    /// <summary>Luminance; 1 byte.</summary>
    Gray8,
}
