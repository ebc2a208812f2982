namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>The values of a choice and how they are said.</summary>
/// <param name="Name">Name in the file (<c>zone</c>).</param>
/// <param name="Values">The values.</param>
public sealed record ValueList(string Name, IReadOnlyList<ListValue> Values)
{
    /// <summary>Its values are about things the catalogue does not do: a sentence with one of them is never understood by evidence.</summary>
    public bool IsForeign { get; init; }
}
