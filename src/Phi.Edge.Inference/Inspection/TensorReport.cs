namespace Phi.Edge.Inference.Inspection;

/// <summary>An input or output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ElementType">Its element type, for example float16.</param>
/// <param name="Shape">Its dimensions: numbers, names, or ? where the graph says nothing.</param>
public sealed record TensorReport(string Name, string ElementType, IReadOnlyList<string> Shape)
{
    /// <summary>Name, type and shape in one line.</summary>
    public override string ToString() => $"{Name}: {ElementType}[{string.Join(", ", Shape)}]";
}
