namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>
/// Parses one pattern. <c>word</c> is said as written; <c>[…]</c> may be left out; <c>(a|b)</c> and, at the outside, <c>a|b</c> are
/// alternatives; <c>{name}</c> is the place of a parameter; <c>&lt;name&gt;</c> is a shared phrase and <c>&lt;name …&gt;</c> one that has a
/// place <c>&lt;&gt;</c> for what follows its name. Words are letters, digits, apostrophes and hyphens, and are taken as lower case.
/// </summary>
public sealed class PatternParser
{
    private const int MaximumDepth = 40;
    private readonly string _text;
    private readonly IPhrases _phrases;
    private readonly PatternNode? _place;
    private int _at;
    private int _depth;

    private PatternParser(string text, IPhrases phrases, PatternNode? place) => (_text, _phrases, _place) = (text, phrases, place);

    private bool AtEnd => _at >= _text.Length;

    private char Here => AtEnd ? '\0' : _text[_at];

    /// <summary>Parses a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="phrases">The phrases it may use.</param>
    /// <param name="place">What stands at <c>&lt;&gt;</c>; null where that is not allowed.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    /// <returns>The tree; null when something is wrong.</returns>
    public static PatternNode? Parse(string text, IPhrases phrases, PatternNode? place, out PatternProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(phrases);
        var parser = new PatternParser(text, phrases, place);
        try
        {
            var node = parser.Choice();
            if (!parser.AtEnd) throw parser.Wrong($"'{parser.Here}' closes nothing: remove it, or add its opening bracket.");
            problem = null;
            return node;
        }
        catch (PatternException e)
        {
            problem = new(e.Character, e.Message);
            return null;
        }
    }

    private PatternNode Choice()
    {
        if (++_depth > MaximumDepth) throw Wrong($"Brackets are nested more than {MaximumDepth} deep: simplify the pattern.");
        var options = new List<PatternNode> { Sequence() };
        while (Here == '|')
        {
            _at++;
            options.Add(Sequence());
        }

        _depth--;
        return options.Count == 1 ? options[0] : new ChoiceNode(options);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (true)
        {
            while (Here == ' ') _at++;
            if (AtEnd || Here is '|' or ')' or ']' or '>') break;
            parts.Add(Part());
        }

        if (parts.Count == 0) throw Wrong("There is no word here: say what is said, or use [ ] for what may be left out.");
        return parts.Count == 1 ? parts[0] : new SequenceNode(parts);
    }

    private PatternNode Part()
    {
        switch (Here)
        {
            case '[': return new OptionalNode(Inside(']'));
            case '(': return Inside(')');
            case '{':
                _at++;
                var slot = new SlotNode(Name('}'));
                Close('}');
                return slot;
            case '<': return Phrase();
            default: return Word();
        }
    }

    private PatternNode Inside(char end)
    {
        _at++;
        var inner = Choice();
        Close(end);
        return inner;
    }

    private PatternNode Phrase()
    {
        var start = _at++;
        if (Here == '>')
        {
            _at++;
            return _place ?? throw Wrong("'<>' stands for what a phrase is used with; it is allowed in phrases only, and they must be used with something.", start);
        }

        var name = Name('>', ' ');
        var inner = Here == ' ' && _text.AsSpan(_at).TrimStart(' ') is not ['>', ..] ? Choice() : null;
        while (Here == ' ') _at++;
        Close('>');
        var node = _phrases.Find(name, inner, out var problem);
        return node ?? throw Wrong(problem ?? $"There is no phrase '{name}'.", start);
    }

    private WordNode Word()
    {
        var start = _at;
        while (!AtEnd && IsWordCharacter(Here)) _at++;
        if (_at == start) throw Wrong($"'{Here}' is no part of a word: use letters, digits, ' and -, and write numbers as they are spoken.");
        return new(_text[start.._at].Replace('’', '\'').ToLowerInvariant());
    }

    private string Name(char end, char otherEnd = '\0')
    {
        var start = _at;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Here) || Here == '-')) _at++;
        if (_at == start || (Here != end && Here != otherEnd)) throw Wrong($"A name and then '{end}' is expected here.");
        return _text[start.._at];
    }

    private void Close(char end)
    {
        if (Here != end) throw Wrong($"'{end}' is missing here.");
        _at++;
    }

    private PatternException Wrong(string what, int? at = null) => new(what, at ?? _at);

    /// <summary>May stand in a word.</summary>
    internal static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-';
}
