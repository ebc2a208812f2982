namespace Phi.Edge.Inference;

/// <summary>The chosen execution provider is not part of this build, or the device refused to start it.</summary>
public sealed class PhiProviderException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiProviderException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiProviderException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiProviderException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
