namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Any JSON string with its quotes. State 1 is between two characters.</summary>
internal sealed class AnyStringDfa : DfaExplorer<int>
{
    /// <summary>The one automaton all strings without a pattern share; masks for its body are kept per vocabulary.</summary>
    public static ByteDfa Instance { get; } = new AnyStringDfa().Build(64)!;

    /// <inheritdoc/>
    protected override byte[] Alphabet { get; } = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    /// <inheritdoc/>
    protected override int Start => 0;

    /// <inheritdoc/>
    protected override int? Step(int state, byte value)
    {
        if (value == '"' && state is (0 or StringMachine.Body))
            return state == 0 ? StringMachine.Body : StringMachine.Final;
        var next = StringMachine.Step(state, value);
        return next < 0 ? null : next;
    }

    /// <inheritdoc/>
    protected override int Tag(int state) => state == StringMachine.Final ? 0 : -1;

    /// <inheritdoc/>
    protected override bool IsBoundary(int state) => state == StringMachine.Body;
}
