namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>All patterns of a language (or all values of a list) as one machine over words. Immutable once built.</summary>
/// <param name="States">The states; the first is where every sentence starts.</param>
internal sealed record PatternMachine(IReadOnlyList<MachineState> States)
{
    /// <summary>What is complete after a run of words from <paramref name="start"/>; for machines without values in them.</summary>
    public IReadOnlyList<(int Accepted, int Length)> Run(IReadOnlyList<TextToken> tokens, int start, StepCounter steps)
    {
        steps.Count();
        if (start >= tokens.Count || States[0].After(tokens[start].Word).Length == 0) return [];
        var found = new List<(int, int)>();
        HashSet<int> active = [0];
        for (var at = start; at < tokens.Count && active.Count > 0; at++)
        {
            HashSet<int> next = [];
            foreach (var state in active)
            {
                steps.Count();
                next.UnionWith(States[state].After(tokens[at].Word));
            }

            foreach (var state in next)
                foreach (var accepted in States[state].Accepts) found.Add((accepted, at - start + 1));
            active = next;
        }

        return found;
    }
}
