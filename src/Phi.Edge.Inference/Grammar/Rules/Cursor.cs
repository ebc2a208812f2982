using Phi.Edge.Inference.Grammar.Automata;

namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>One place where the output may stand: inside a terminal, with the stack of rules that wait for it.</summary>
internal readonly record struct Cursor(Terminal Terminal, int State, int Count, Frame? Parent)
{
    /// <summary>Bytes of the shortest way to the end of the output.</summary>
    public long Length => Terminal.LengthFrom(State, Count) + (Parent?.Length ?? 0);

    /// <summary>Hash with clamped counts.</summary>
    public int Hash => HashCode.Combine(Terminal, State, Terminal.ClampCount(Count), Parent?.Hash ?? 0);

    /// <summary>True between two characters of a string without a pattern, where the vocabulary's own masks apply.</summary>
    public bool IsInAnyString => State == StringMachine.Body && ReferenceEquals(Terminal.Dfa, AnyStringDfa.Instance);

    /// <summary>True in text of any bytes, where every token may come.</summary>
    public bool IsInFreeText => State == Terminal.FreeState;

    /// <summary>Takes one byte and adds what follows to <paramref name="target"/>.</summary>
    public void Step(byte value, CursorSet target)
    {
        if (Terminal.SpecialToken >= 0)
            return;
        var next = Terminal.Dfa.Next(State, value);
        if (next < 0)
            return;
        var count = Count;
        if (Terminal.IsCounted)
        {
            if (Terminal.Dfa.Tag(next) >= 0 && Count < Terminal.Minimum)
                return;
            if (State != 0 && Terminal.Dfa.IsBoundary(next))
                count++;
            if (count + Terminal.Dfa.CharactersToEnd(next) > Terminal.Maximum)
                return;
        }
        target.Enter(new Cursor(Terminal, next, count, Parent));
    }

    /// <summary>Same place; with <paramref name="clamped"/>, a place which no token can tell from it.</summary>
    public bool Matches(in Cursor other, bool clamped) =>
        Terminal == other.Terminal && State == other.State
        && (Count == other.Count || (clamped && Terminal.ClampCount(Count) == Terminal.ClampCount(other.Count)))
        && Frame.AreEqual(Parent, other.Parent, clamped);
}
