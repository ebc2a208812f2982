namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>One thing that is wrong with a catalogue.</summary>
/// <param name="File">The file, as <see cref="CatalogueSource.Name"/>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Path">JSON path of the place (<c>$.commands.set-fan.patterns.en[2]</c>).</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record CatalogueProblem(string File, int Line, int Column, string Path, string What)
{
    /// <summary>One line, as compilers write them, so that editors can jump to the place.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Path}: {What}";
}
