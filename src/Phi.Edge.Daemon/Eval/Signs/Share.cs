namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>So many of so many.</summary>
/// <param name="Right">How many.</param>
/// <param name="Of">Of how many.</param>
internal sealed record Share(int Right, int Of)
{
    /// <summary>0 to 1; 0 of nothing.</summary>
    public double Value => Of == 0 ? 0 : Math.Round(Right / (double)Of, 4);

    public static Share Count<T>(IReadOnlyCollection<T> items, Func<T, bool> right) => new(items.Count(right), items.Count);

    public override string ToString() => Of == 0 ? "-" : $"{100d * Right / Of:0.0} % ({Right}/{Of})";
}
