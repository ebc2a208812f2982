using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Checks;

/// <summary>
/// Many patterns as one non-deterministic automaton over words. Following all of its paths at once (the subset construction) finds every
/// sentence that two patterns share without writing the sentences out.
/// </summary>
internal sealed class PatternAutomaton
{
    private readonly List<List<(string? Word, int To)>> _edges = [[]];
    private readonly List<int> _owners = [-1];
    private readonly Dictionary<int, int> _finals = [];
    private int _owner;

    /// <summary>Adds a pattern.</summary>
    /// <param name="node">The pattern.</param>
    /// <param name="meaning">What it means: patterns of the same meaning may share sentences.</param>
    /// <param name="slot">What may be said in a slot.</param>
    public void Add(PatternNode node, int meaning, Func<string, PatternNode> slot)
    {
        _owner = meaning;
        var start = State();
        _edges[0].Add((null, start));
        _finals[Append(node, start, slot)] = meaning;
    }

    /// <summary>Pairs of meanings that share a sentence, each with one such sentence.</summary>
    /// <param name="mostSteps">Gives up after this many steps; what was found until then is returned.</param>
    public IReadOnlyList<(int First, int Second, string Sentence)> Shared(int mostSteps)
    {
        var found = new Dictionary<(int, int), string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(int[] States, string Sentence)>([(Closure([0]), "")]);
        while (open.TryDequeue(out var next) && seen.Count < mostSteps)
        {
            var meanings = next.States.Where(_finals.ContainsKey).Select(state => _finals[state]).Distinct().Order().ToArray();
            for (var i = 1; i < meanings.Length; i++) found.TryAdd((meanings[0], meanings[i]), next.Sentence);

            // A path that only one meaning is left on cannot become ambiguous; most paths end here, which keeps this fast.
            foreach (var step in next.States.SelectMany(state => _edges[state]).Where(static edge => edge.Word is not null).GroupBy(static edge => edge.Word!))
            {
                var states = Closure([.. step.Select(static edge => edge.To)]);
                if (MeaningsOf(states) > 1 && seen.Add(string.Join(',', states)))
                    open.Enqueue((states, next.Sentence.Length == 0 ? step.Key : $"{next.Sentence} {step.Key}"));
            }
        }

        return [.. found.Select(static pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))];
    }

    private int MeaningsOf(int[] states) => states.Select(state => _owners[state]).Distinct().Count();

    private int Append(PatternNode node, int from, Func<string, PatternNode> slot)
    {
        switch (node)
        {
            case WordNode word: return Edge(from, word.Word);
            case SequenceNode sequence: return sequence.Parts.Aggregate(from, (state, part) => Append(part, state, slot));
            case SlotNode place: return Append(slot(place.Parameter), from, slot);
            case ChoiceNode choice:
                var end = State();
                foreach (var option in choice.Options) _edges[Append(option, from, slot)].Add((null, end));
                return end;
            case OptionalNode optional:
                var after = State();
                _edges[from].Add((null, after));
                _edges[Append(optional.Inner, from, slot)].Add((null, after));
                return after;
            default: return from;
        }
    }

    private int Edge(int from, string word)
    {
        var to = State();
        _edges[from].Add((word, to));
        return to;
    }

    private int State()
    {
        _edges.Add([]);
        _owners.Add(_owner);
        return _edges.Count - 1;
    }

    private int[] Closure(List<int> states)
    {
        var closed = new HashSet<int>(states);
        var open = new Stack<int>(closed);
        while (open.TryPop(out var state))
        {
            foreach (var (word, to) in _edges[state])
            {
                if (word is null && closed.Add(to)) open.Push(to);
            }
        }

        return [.. closed.Order()];
    }
}
