namespace Phi.Edge.Inference.Configuration;

/// <summary>A model folder cannot be used; <see cref="Problems"/> names every reason at once.</summary>
public sealed class ModelConfigurationException : PhiInferenceException
{
    /// <summary>Creates the failure for a folder and its problems (at least one).</summary>
    public ModelConfigurationException(string directory, IReadOnlyList<ConfigurationProblem> problems)
        : base(Describe(directory, problems))
    {
        Directory = directory;
        Problems = problems;
    }

    /// <summary>The model folder.</summary>
    public string Directory { get; }

    /// <summary>Every problem found, in the order of the files.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; }

    private static string Describe(string directory, IReadOnlyList<ConfigurationProblem> problems) =>
        $"The model folder '{directory}' cannot be used ({problems.Count} problem{(problems.Count == 1 ? "" : "s")}):"
        + string.Concat(problems.Select(problem => $"{Environment.NewLine}- {problem}"));
}
