namespace Phi.Edge.Perception.Onnx;

/// <summary>A prepared model cannot be loaded or run as asked; the message says which, why, and what to do.</summary>
public sealed class OnnxModelException : Exception
{
    public OnnxModelException(string message) : base(message)
    {
    }

    public OnnxModelException(string message, Exception inner) : base(message, inner)
    {
    }
}
