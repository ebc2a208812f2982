namespace Phi.Edge.Contracts.Ports;

/// <summary>A frame source cannot be opened; the message names the source, the reason and what to do.</summary>
public sealed class FrameSourceException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public FrameSourceException()
    {
    }

    /// <param name="message">The source, the reason and what to do.</param>
    public FrameSourceException(string message) : base(message)
    {
    }

    /// <param name="message">The source, the reason and what to do.</param>
    /// <param name="innerException">What the library said.</param>
    public FrameSourceException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
