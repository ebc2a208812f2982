namespace Phi.Edge.Perception.ModelImport;

/// <summary>A model file cannot be imported: it is damaged, or uses something the importer does not know.</summary>
public sealed class ModelImportException : Exception
{
    /// <summary>Says which file, what is wrong, and at which place in the file.</summary>
    public ModelImportException(string file, string where, string problem)
        : base($"{file}: {where}: {problem}")
    {
        File = file;
        Where = where;
        Problem = problem;
    }

    /// <summary>The file as the caller named it.</summary>
    public string File { get; }

    /// <summary>The place in the file: a table, a tensor, an operator.</summary>
    public string Where { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }
}
