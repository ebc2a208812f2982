namespace Phi.Edge.Inference;

/// <summary>Prompt and answer together are longer than the model's context.</summary>
public sealed class PhiContextLengthException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiContextLengthException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiContextLengthException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiContextLengthException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
