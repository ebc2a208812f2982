namespace Phi.Edge.Perception.Imaging;

/// <summary>What is seen outside the picture.</summary>
internal enum Border
{
    /// <summary>Black; what MediaPipe's detectors are given.</summary>
    Zero,

    /// <summary>The nearest edge pixel; what MediaPipe's landmark networks are given.</summary>
    Replicate,
}
