namespace Phi.Edge.Contracts.Ports;

/// <summary>An audio source cannot be opened; the message names the source, the reason and what to do.</summary>
public sealed class AudioSourceException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public AudioSourceException()
    {
    }

    /// <param name="message">The source, the reason and what to do.</param>
    public AudioSourceException(string message) : base(message)
    {
    }

    /// <param name="message">The source, the reason and what to do.</param>
    /// <param name="innerException">What the system said.</param>
    public AudioSourceException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
