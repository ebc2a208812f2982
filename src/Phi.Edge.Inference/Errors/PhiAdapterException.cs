namespace Phi.Edge.Inference;

/// <summary>An adapter file is corrupt, or its tensors do not fit the decoder, or no adapter has the name.</summary>
public sealed class PhiAdapterException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiAdapterException()
    {
    }

    /// <summary>Creates the error with what, where and what to do.</summary>
    public PhiAdapterException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with what, where and what to do, and its cause.</summary>
    public PhiAdapterException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
