namespace Phi.Edge.Inference;

/// <summary>Which device runs the graphs.</summary>
public enum PhiExecutionProvider
{
    /// <summary>The processor; in every build.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU through CUDA; in the <c>cuda</c> and <c>jetson</c> builds.</summary>
    Cuda,

    /// <summary>
    /// An NVIDIA GPU through TensorRT for the vision and speech encoders, CUDA for what TensorRT cannot take (the decoder's
    /// attention and 4-bit weights are contrib operators). Needs an ONNX Runtime built with TensorRT.
    /// </summary>
    TensorRt,
}
