namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>
/// A deterministic automaton over bytes in which every state can reach acceptance. State 0 is the start.
/// A boundary state ends one character of a string; entering it (not from the start) counts one character.
/// </summary>
internal sealed class ByteDfa
{
    /// <summary>No transition.</summary>
    public const int Dead = -1;

    private readonly ushort[] _columns;
    private readonly int _width;
    private readonly int[] _next;
    private readonly int[] _tags;
    private readonly bool[] _boundaries;
    private readonly int[] _characters;
    private readonly int[] _bytes;
    private readonly bool[] _continues;

    /// <summary>Takes a full table and removes what cannot reach acceptance.</summary>
    public ByteDfa(byte[] alphabet, int[] next, int[] tags, bool[] boundaries)
    {
        _columns = new ushort[256];
        for (var i = 0; i < alphabet.Length; i++)
            _columns[alphabet[i]] = (ushort)(i + 1);
        _width = alphabet.Length;
        _next = next;
        _tags = tags;
        _boundaries = boundaries;
        (_characters, _bytes) = DfaDistances.Measure(next, _width, tags, boundaries);
        _continues = new bool[tags.Length];
        for (var i = 0; i < next.Length; i++)
        {
            if (next[i] >= 0 && _bytes[next[i]] == DfaDistances.Unreachable)
                next[i] = Dead;
            else if (next[i] >= 0)
                _continues[i / _width] = true;
        }
    }

    /// <summary>Number of states.</summary>
    public int States => _tags.Length;

    /// <summary>True when no input is accepted.</summary>
    public bool IsEmpty => _bytes[0] == DfaDistances.Unreachable;

    /// <summary>The state after a byte, or <see cref="Dead"/>.</summary>
    public int Next(int state, byte value)
    {
        int column = _columns[value];
        return column == 0 ? Dead : _next[(state * _width) + column - 1];
    }

    /// <summary>The tag of an accepting state; -1 for the others.</summary>
    public int Tag(int state) => _tags[state];

    /// <summary>True when a character ends in this state.</summary>
    public bool IsBoundary(int state) => _boundaries[state];

    /// <summary>True when at least one more byte may follow.</summary>
    public bool Continues(int state) => _continues[state];

    /// <summary>Least number of characters still to be finished before acceptance.</summary>
    public int CharactersToEnd(int state) => _characters[state];

    /// <summary>Bytes of the shortest way to acceptance among those with the least characters.</summary>
    public int BytesToEnd(int state) => _bytes[state];
}
