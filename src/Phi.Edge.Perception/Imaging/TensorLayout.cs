namespace Phi.Edge.Perception.Imaging;

/// <summary>Order of the values of a picture tensor.</summary>
internal enum TensorLayout
{
    /// <summary>NHWC: red, green, blue of a pixel side by side.</summary>
    Interleaved,

    /// <summary>NCHW: the red plane, then green, then blue.</summary>
    Planar,
}
