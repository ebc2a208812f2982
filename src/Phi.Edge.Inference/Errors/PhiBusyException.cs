namespace Phi.Edge.Inference;

/// <summary>The scheduler's queue is full; the request was not accepted.</summary>
public sealed class PhiBusyException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiBusyException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiBusyException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiBusyException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
