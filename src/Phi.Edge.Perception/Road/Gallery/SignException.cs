namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>A gallery, a region profile or a drawing is not as it must be; the message says which, why, and what to do.</summary>
public sealed class SignException : Exception
{
    public SignException(string message) : base(message)
    {
    }

    public SignException(string message, Exception inner) : base(message, inner)
    {
    }
}
