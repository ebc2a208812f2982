namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>Parses a character class after its opening bracket.</summary>
internal sealed class PatternClassParser(PatternParser pattern)
{
    /// <summary>The set, after the closing bracket was taken.</summary>
    public CharSet Parse()
    {
        var isNegated = pattern.Take('^');
        var set = CharSet.Of();
        while (!pattern.Take(']'))
        {
            var first = Item();
            if (!pattern.Sees("-") || pattern.Sees("-]"))
            {
                set = set.Union(first);
                continue;
            }
            pattern.Take('-');
            set = set.Union(Range(first, Item()));
        }
        return isNegated ? set.Complement() : set;
    }

    private CharSet Item()
    {
        var c = pattern.Next();
        if (c != '\\')
            return CharSet.Of((c, c));
        return pattern.Take('b') ? CharSet.Of(('\b', '\b')) : pattern.Escape();
    }

    private CharSet Range(CharSet from, CharSet to)
    {
        if (from.Ranges is not [var (first, alsoFirst)] || to.Ranges is not [var (last, alsoLast)]
            || first != alsoFirst || last != alsoLast || last < first)
        {
            throw pattern.Error("a range in a class must run from one character up to another.");
        }
        return CharSet.Of((first, last));
    }
}
