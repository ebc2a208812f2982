namespace Phi.Edge.Inference.Configuration;

/// <summary>Collects what is wrong (problems) and what is merely unknown (warnings) while a folder is read.</summary>
internal sealed class ConfigurationFindings
{
    private readonly List<ConfigurationProblem> _problems = [];
    private readonly List<string> _warnings = [];

    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    public IReadOnlyList<string> Warnings => _warnings;

    public bool HasProblems => _problems.Count > 0;

    public void Problem(string file, string key, string what, string remedy) =>
        _problems.Add(new ConfigurationProblem(file, key, what, remedy));

    public void Warning(string file, string key, string what) => _warnings.Add($"{file}: {key}: {what}");
}
