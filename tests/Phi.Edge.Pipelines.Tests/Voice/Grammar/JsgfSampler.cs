namespace Phi.Edge.Pipelines.Tests.Voice.Grammar;

/// <summary>Says random sentences of a JSGF grammar.</summary>
internal sealed class JsgfSampler
{
    private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);
    private readonly Random _random;

    public JsgfSampler(string jsgf, int seed)
    {
        _random = new Random(seed);
        foreach (var part in jsgf.Split(';').Select(p => p.Trim()).Where(p => p.Contains("> =", StringComparison.Ordinal)))
        {
            var (name, body) = (part[(part.IndexOf('<') + 1)..part.IndexOf('>')], part[(part.IndexOf('=') + 1)..]);
            _rules[name] = body.Trim();
        }
    }

    public IEnumerable<string> Rules => _rules.Keys;

    public string Sample(string rule) => string.Join(' ', Alternatives(_rules[rule]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private string Alternatives(string text)
    {
        var options = Split(text, '|');
        return Sequence(options[_random.Next(options.Count)]);
    }

    private string Sequence(string text)
    {
        var said = "";
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<')
            {
                var end = text.IndexOf('>', at);
                said += " " + Alternatives(_rules[text[(at + 1)..end]]);
                at = end + 1;
            }
            else if (text[at] is '(' or '[')
            {
                var end = Close(text, at);
                if (text[at] == '(' || _random.Next(2) == 0) said += " " + Alternatives(text[(at + 1)..end]);
                at = end + 1;
            }
            else said += text[at++] is var c && c == '\n' ? ' ' : c;
        }

        return said;
    }

    private static int Close(string text, int from)
    {
        var depth = 0;
        for (var i = from; ; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0) return i;
        }
    }

    private static List<string> Split(string text, char at)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && text[i] == at)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
