namespace Phi.Edge.Pipelines.Voice.Catalogue.Json;

/// <summary>Collects problems, up to a bound.</summary>
internal sealed class ProblemList
{
    private readonly List<CatalogueProblem> _problems = [];

    public int Count => _problems.Count;

    public IReadOnlyList<CatalogueProblem> All => _problems;

    public void Add(CatalogueProblem problem)
    {
        if (_problems.Count < CatalogueLimits.Problems) _problems.Add(problem);
        else if (_problems.Count == CatalogueLimits.Problems) _problems.Add(problem with { What = "There are more problems: mend these first." });
    }
}
