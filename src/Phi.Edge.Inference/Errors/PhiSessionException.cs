namespace Phi.Edge.Inference;

/// <summary>A graph could not be loaded: file missing, file corrupt, or its inputs and outputs are not those of the model.</summary>
public sealed class PhiSessionException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiSessionException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiSessionException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiSessionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
