namespace Phi.Edge.Perception.Models;

/// <summary>The catalog, a source file or a prepared model is not as it must be; the message says which, why, and what to do.</summary>
public sealed class ModelCatalogException : Exception
{
    public ModelCatalogException(string message) : base(message)
    {
    }

    public ModelCatalogException(string message, Exception inner) : base(message, inner)
    {
    }
}
