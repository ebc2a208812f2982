namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Any bytes, unless they begin with a given text.</summary>
internal sealed class FreeTextDfa : DfaExplorer<int>
{
    private const int Free = -1;

    private readonly byte[] _forbidden;

    private FreeTextDfa(byte[] forbidden) => _forbidden = forbidden;

    /// <inheritdoc/>
    protected override byte[] Alphabet { get; } = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    /// <inheritdoc/>
    protected override int Start => _forbidden.Length == 0 ? Free : 0;

    /// <summary>The automaton, and the state in which all bytes may come.</summary>
    public static (ByteDfa Dfa, int FreeState) Create(ReadOnlySpan<byte> forbidden) =>
        (new FreeTextDfa(forbidden.ToArray()).Build(forbidden.Length + 2)!, forbidden.Length == 0 ? 0 : 1);

    /// <inheritdoc/>
    protected override int? Step(int state, byte value)
    {
        if (state == Free || value != _forbidden[state])
            return Free;
        return state + 1 == _forbidden.Length ? null : state + 1;
    }

    /// <inheritdoc/>
    protected override int Tag(int state) => 0;
}
