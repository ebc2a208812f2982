namespace Phi.Edge.Perception.Speech;

/// <summary>Speech recognition cannot work as asked; the message says what is missing or wrong, where, and what to do.</summary>
public sealed class SpeechException : Exception
{
    public SpeechException(string message) : base(message)
    {
    }

    public SpeechException(string message, Exception inner) : base(message, inner)
    {
    }
}
