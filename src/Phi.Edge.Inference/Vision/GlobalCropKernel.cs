namespace Phi.Edge.Inference.Vision;

/// <summary>How the overview (the global crop) is made from the canvas.</summary>
public enum GlobalCropKernel
{
    /// <summary>Bicubic with a = -0.5 and antialiasing, as ONNX Runtime GenAI does it. The default.</summary>
    AntialiasedBicubic,

    /// <summary>
    /// Bicubic with a = -0.75, half-pixel centres, clamped borders and no antialiasing: PyTorch's <c>interpolate</c>, with
    /// which the model was trained.
    /// </summary>
    Reference,
}
