namespace Phi.Edge.Inference;

/// <summary>The base of every error that loading a model or answering a request raises on purpose.</summary>
public class PhiInferenceException : Exception
{
    /// <summary>Creates the error.</summary>
    public PhiInferenceException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiInferenceException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiInferenceException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
