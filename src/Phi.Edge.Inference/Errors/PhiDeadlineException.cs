namespace Phi.Edge.Inference;

/// <summary>The request's deadline passed before its answer was complete.</summary>
public sealed class PhiDeadlineException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiDeadlineException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiDeadlineException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiDeadlineException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
