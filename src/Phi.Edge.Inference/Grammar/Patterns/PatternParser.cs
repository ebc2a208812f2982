namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>
/// Parses the regular part of ECMA-262 expressions: characters, classes, groups, choices and repetitions; ^ and $ at the ends of the
/// whole expression or of a top-level choice. No look-around, back-references, word boundaries or Unicode properties.
/// </summary>
internal sealed class PatternParser
{
    private const int MaximumRepeat = 1000, MaximumNesting = 100;

    private static readonly PatternNode Anything = PatternNode.Repeat(PatternNode.Character(CharSet.Of().Complement()), 0, null);

    private readonly string _text;
    private int _position;
    private int _nesting;

    private PatternParser(string text) => _text = text;

    /// <summary>The expression, extended by any text on each side that is not anchored.</summary>
    public static PatternNode Parse(string text)
    {
        var parser = new PatternParser(text);
        var branches = new List<PatternNode>();
        do
        {
            var parts = new List<PatternNode>();
            if (!parser.Take('^'))
                parts.Add(Anything);
            parts.Add(parser.Sequence());
            if (!parser.Take('$'))
                parts.Add(Anything);
            branches.Add(PatternNode.Sequence(parts));
        }
        while (parser.Take('|'));
        return parser.AtEnd ? PatternNode.Choice(branches) : throw parser.Error($"'{parser.Peek}' is not expected here.");
    }

    private bool AtEnd => _position == _text.Length;

    private char Peek => _text[_position];

    private PatternNode Choice()
    {
        if (++_nesting > MaximumNesting)
            throw Error("groups are nested too deep.");
        var branches = new List<PatternNode>();
        do
        {
            branches.Add(Sequence());
        }
        while (Take('|'));
        _nesting--;
        return PatternNode.Choice(branches);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (!AtEnd && Peek is not ('|' or ')' or '$'))
            parts.Add(Quantified(Atom()));
        return PatternNode.Sequence(parts);
    }

    private PatternNode Atom()
    {
        var c = _text[_position++];
        switch (c)
        {
            case '(':
                if (Take('?') && !Take(':'))
                    throw Error("only (...) and (?:...) groups are supported.");
                var group = Choice();
                return Take(')') ? group : throw Error("')' is missing; anchors are supported at the ends of the pattern only.");
            case '[':
                return PatternNode.Character(new PatternClassParser(this).Parse());
            case '.':
                return PatternNode.Character(CharSet.LineEnd.Complement());
            case '\\':
                return PatternNode.Character(Escape());
            case '^' or '*' or '+' or '?' or '{' or '}' or ']':
                _position--;
                throw Error($"'{c}' is not supported here.");
            default:
                return PatternNode.Character(Single(CodePoint(c)));
        }
    }

    private PatternNode Quantified(PatternNode part)
    {
        while (!AtEnd && Peek is '*' or '+' or '?' or '{')
        {
            var (minimum, maximum) = _text[_position++] switch
            {
                '*' => (0, null),
                '+' => (1, null),
                '?' => (0, 1),
                _ => Counts(),
            };
            // Lazy or greedy, the language is the same.
            Take('?');
            part = PatternNode.Repeat(part, minimum, maximum);
            if (!AtEnd && Peek is '*' or '+' or '?' or '{')
                throw Error("two quantifiers in a row.");
        }
        return part;
    }

    private (int Minimum, int? Maximum) Counts()
    {
        var minimum = Number();
        int? maximum = minimum;
        if (Take(','))
            maximum = !AtEnd && Peek == '}' ? null : Number();
        if (!Take('}') || maximum < minimum)
            throw Error("a count must be {n}, {n,} or {n,m} with n not above m.");
        return (minimum, maximum);
    }

    private int Number()
    {
        var start = _position;
        while (!AtEnd && char.IsAsciiDigit(Peek))
            _position++;
        return int.TryParse(_text.AsSpan(start, _position - start), out var value) && value <= MaximumRepeat
            ? value
            : throw Error($"a count must be a number up to {MaximumRepeat}.");
    }

    /// <summary>What follows a backslash.</summary>
    public CharSet Escape()
    {
        if (AtEnd)
            throw Error("the pattern ends in a backslash.");
        var c = _text[_position++];
        return c switch
        {
            'd' => CharSet.Digit,
            'D' => CharSet.Digit.Complement(),
            'w' => CharSet.Word,
            'W' => CharSet.Word.Complement(),
            's' => CharSet.Space,
            'S' => CharSet.AnySpace.Complement(),
            't' => Single('\t'),
            'n' => Single('\n'),
            'r' => Single('\r'),
            'f' => Single('\f'),
            'v' => Single('\v'),
            'x' => Single(Hex(2)),
            'u' => Single(Hex(4)),
            _ when !char.IsAsciiLetterOrDigit(c) => Single(c),
            _ => throw Error($"'\\{c}' is not supported."),
        };
    }

    /// <summary>The next character, joined with its other half when it is a surrogate.</summary>
    public int Next() => AtEnd ? throw Error("']' is missing.") : CodePoint(_text[_position++]);

    /// <summary>Takes a character when it comes next.</summary>
    public bool Take(char c)
    {
        var comes = !AtEnd && Peek == c;
        _position += comes ? 1 : 0;
        return comes;
    }

    /// <summary>True when the rest begins with a text.</summary>
    public bool Sees(string text) => _text.AsSpan(_position).StartsWith(text, StringComparison.Ordinal);

    /// <summary>The error for the current position.</summary>
    public PatternNotSupportedException Error(string reason) => new(_position, reason);

    private static CharSet Single(int c) => CharSet.Of((c, c));

    private int CodePoint(char c)
    {
        if (!char.IsSurrogate(c))
            return c;
        return !AtEnd && char.IsSurrogatePair(c, Peek) ? char.ConvertToUtf32(c, _text[_position++]) : throw Error("a lone surrogate.");
    }

    private int Hex(int digits)
    {
        if (_position + digits > _text.Length
            || !int.TryParse(_text.AsSpan(_position, digits), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
            || value is >= 0xD800 and <= 0xDFFF)
        {
            throw Error($"{digits} hexadecimal digits of a character are expected.");
        }
        _position += digits;
        return value;
    }
}
