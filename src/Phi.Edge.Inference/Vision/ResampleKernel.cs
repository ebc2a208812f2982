namespace Phi.Edge.Inference.Vision;

/// <summary>Interpolation kernels: half width in source pixels, and weight by distance.</summary>
internal readonly record struct ResampleKernel(double Support, Func<double, double> Weight)
{
    /// <summary>Triangle of half width 1.</summary>
    public static ResampleKernel Bilinear { get; } = new(1, x => Math.Max(0, 1 - Math.Abs(x)));

    /// <summary>Keys' cubic with a = -0.5.</summary>
    public static ResampleKernel Bicubic { get; } = new(2, x => Cubic(x, -0.5));

    /// <summary>Keys' cubic with a = -0.75.</summary>
    public static ResampleKernel SharpBicubic { get; } = new(2, x => Cubic(x, -0.75));

    // R. Keys, "Cubic convolution interpolation for digital image processing", IEEE Trans. ASSP 29 (1981).
    private static double Cubic(double x, double a)
    {
        x = Math.Abs(x);
        if (x < 1)
            return ((((a + 2) * x) - (a + 3)) * x * x) + 1;
        return x < 2 ? ((((x - 5) * x) + 8) * x - 4) * a : 0;
    }
}
