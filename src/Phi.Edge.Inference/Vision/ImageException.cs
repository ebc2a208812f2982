namespace Phi.Edge.Inference.Vision;

/// <summary>An image cannot be used: which one, why, and what would help.</summary>
public sealed class ImageException : PhiInferenceException
{
    /// <summary>Creates the failure.</summary>
    public ImageException(string source, string reason)
        : base($"The image '{source}' cannot be used: {reason}.")
    {
        ImageSource = source;
        Reason = reason;
    }

    /// <summary>Which image.</summary>
    public string ImageSource { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
