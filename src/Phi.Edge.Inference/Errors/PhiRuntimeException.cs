namespace Phi.Edge.Inference;

/// <summary>ONNX Runtime reported a failure while a graph ran: out of memory, a shape that the graph refuses, a device error.</summary>
public sealed class PhiRuntimeException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiRuntimeException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiRuntimeException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiRuntimeException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
