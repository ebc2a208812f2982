namespace Phi.Edge.Perception.Onnx;

/// <summary>What computes a model.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor; always there.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU through CUDA; needs the <c>cuda</c> or <c>jetson</c> build.</summary>
    Cuda,

    /// <summary>An NVIDIA GPU through TensorRT, with CUDA for what TensorRT lacks; needs the <c>cuda</c> or <c>jetson</c> build.</summary>
    TensorRt,
}
