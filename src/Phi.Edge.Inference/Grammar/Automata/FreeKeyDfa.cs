namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>
/// A property name that is none of the declared ones, with its quotes. Escapes are left out, so that no other spelling of a
/// declared name can slip through.
/// </summary>
internal sealed class FreeKeyDfa : DfaExplorer<(int Text, int Name)>
{
    private readonly ByteDfa _names;

    private FreeKeyDfa(ByteDfa names) => _names = names;

    /// <inheritdoc/>
    protected override byte[] Alphabet { get; } = [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => value != '\\')];

    /// <inheritdoc/>
    protected override (int Text, int Name) Start => (0, 0);

    /// <summary>All names but these. Null when the names need too many states.</summary>
    public static ByteDfa? Create(IEnumerable<string> names, int limit) =>
        LiteralDfa.Create([.. names]) is { } dfa ? new FreeKeyDfa(dfa).Build(limit) : null;

    /// <inheritdoc/>
    protected override (int Text, int Name)? Step((int Text, int Name) state, byte value)
    {
        if (value == '"')
        {
            return state.Text switch
            {
                0 => (StringMachine.Body, 0),
                StringMachine.Body when state.Name < 0 || _names.Tag(state.Name) < 0 => (StringMachine.Final, ByteDfa.Dead),
                _ => null,
            };
        }
        var text = StringMachine.Step(state.Text, value);
        return text < 0 ? null : (text, state.Name < 0 ? ByteDfa.Dead : _names.Next(state.Name, value));
    }

    /// <inheritdoc/>
    protected override int Tag((int Text, int Name) state) => state.Text == StringMachine.Final ? 0 : -1;

    /// <inheritdoc/>
    protected override bool IsBoundary((int Text, int Name) state) => state.Text == StringMachine.Body;
}
