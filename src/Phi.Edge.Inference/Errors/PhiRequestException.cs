namespace Phi.Edge.Inference;

/// <summary>A request asks for something that this model cannot do; the message names it.</summary>
public sealed class PhiRequestException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiRequestException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiRequestException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiRequestException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
