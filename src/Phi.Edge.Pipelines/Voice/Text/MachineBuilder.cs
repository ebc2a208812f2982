using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>
/// Builds a machine from pattern trees: Thompson's construction (Communications of the ACM 11(6), 1968), then every state that follows a
/// word or a value gets what its empty steps lead to.
/// </summary>
internal sealed class MachineBuilder(LanguageWords language)
{
    private readonly List<RawState> _raw = [new()];

    /// <summary>Adds a tree that ends in <paramref name="accept"/>.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="accept">Number reported when it is complete.</param>
    /// <param name="parameter">The parameter a slot names; null in lists.</param>
    public void Add(PatternNode node, int accept, Func<string, ParameterDefinition?>? parameter)
    {
        var end = Build(node, 0, parameter);
        _raw[end].Accepts.Add(accept);
    }

    /// <summary>The machine.</summary>
    public PatternMachine Build()
    {
        var numbers = new Dictionary<int, int> { [0] = 0 };
        var order = new List<int> { 0 };
        var states = new List<MachineState>();
        for (var i = 0; i < order.Count; i++) states.Add(Merge(order[i], raw =>
        {
            if (numbers.TryGetValue(raw, out var number)) return number;
            numbers[raw] = order.Count;
            order.Add(raw);
            return order.Count - 1;
        }));
        return new(states);
    }

    private MachineState Merge(int start, Func<int, int> number)
    {
        var state = new MachineState();
        foreach (var reached in Closure(start))
        {
            var raw = _raw[reached];
            if (raw.Word is { } word) state.Add(word, number(raw.Target));
            if (raw.Slot is { } slot)
            {
                state.Slots.Add(new(slot, number(raw.Target)));
                state.TakesText |= slot.Type == ParameterType.Text;
            }

            state.Accepts.AddRange(raw.Accepts);
        }

        state.Accepts.Sort();
        return state;
    }

    private IEnumerable<int> Closure(int start)
    {
        var seen = new HashSet<int> { start };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var state))
        {
            yield return state;
            foreach (var next in _raw[state].Empty)
                if (seen.Add(next)) open.Push(next);
        }
    }

    private int Build(PatternNode node, int from, Func<string, ParameterDefinition?>? parameter)
    {
        switch (node)
        {
            case WordNode word:
                return TextTokenizer.Words(word.Word, language).Aggregate(from, (at, part) => Step(at, part, null));
            case SlotNode slot:
                return parameter?.Invoke(slot.Parameter) is { } definition ? Step(from, null, definition) : New();
            case SequenceNode sequence:
                return sequence.Parts.Aggregate(from, (at, part) => Build(part, at, parameter));
            case OptionalNode optional:
                var after = Build(optional.Inner, Branch(from), parameter);
                var end = Join(after);
                _raw[from].Empty.Add(end);
                return end;
            case ChoiceNode choice:
                var ends = choice.Options.Select(option => Build(option, Branch(from), parameter)).ToList();
                var join = New();
                foreach (var option in ends) _raw[option].Empty.Add(join);
                return join;
            default: throw new ArgumentException($"A {node.GetType().Name} is no part of a pattern.", nameof(node));
        }
    }

    private int Branch(int from)
    {
        var branch = New();
        _raw[from].Empty.Add(branch);
        return branch;
    }

    private int Join(int from) => Branch(from);

    private int Step(int from, string? word, ParameterDefinition? slot)
    {
        var step = Branch(from);
        var target = New();
        (_raw[step].Word, _raw[step].Slot, _raw[step].Target) = (word, slot, target);
        return target;
    }

    private int New()
    {
        _raw.Add(new());
        return _raw.Count - 1;
    }

    private sealed class RawState
    {
        public List<int> Empty { get; } = [];

        public List<int> Accepts { get; } = [];

        public string? Word { get; set; }

        public ParameterDefinition? Slot { get; set; }

        public int Target { get; set; }
    }
}
