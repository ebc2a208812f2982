namespace Phi.Edge.Perception.Speech;

/// <summary>Finds what most often makes a grammar malformed; the library's own line numbers are arbitrary.</summary>
internal static class JsgfBrackets
{
    /// <summary>Line, from 1, of the first bracket without its partner, or of the statement end that comes before it; null for none.</summary>
    public static int? FirstErrorLine(string jsgf)
    {
        var (open, line) = (new Stack<char>(), 1);
        foreach (var c in jsgf)
        {
            if (c == '\n') line++;
            if (c is '(' or '[') open.Push(c == '(' ? ')' : ']');
            else if (c is ')' or ']' && (!open.TryPop(out var wanted) || wanted != c)) return line;
            else if (c == ';' && open.Count > 0) return line;
        }

        return open.Count > 0 ? line : null;
    }
}
