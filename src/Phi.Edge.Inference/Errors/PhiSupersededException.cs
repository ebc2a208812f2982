namespace Phi.Edge.Inference;

/// <summary>A newer request with the same source key replaced this one.</summary>
public sealed class PhiSupersededException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiSupersededException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiSupersededException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiSupersededException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
