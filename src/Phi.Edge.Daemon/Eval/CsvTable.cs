using System.Text;

namespace Phi.Edge.Daemon.Eval;

/// <summary>A comma-separated file with a header line; values may be quoted and hold commas, quotes and line ends (RFC 4180).</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private CsvTable(List<string[]> lines)
    {
        var header = lines.Count > 0 ? lines[0] : [];
        for (var i = 0; i < header.Length; i++) _columns.TryAdd(header[i].Trim(), i);
        Rows = [.. lines.Skip(1)];
    }

    /// <summary>The lines below the header.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    public static CsvTable Parse(string text)
    {
        var lines = new List<string[]>();
        var (line, value, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') value.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || (c is not ',' and not '\n' and not '\r' and not '\uFEFF')) value.Append(c);
            else if (c == ',') Take(line, value);
            else if (c == '\n') TakeLine(lines, line, value);
        }

        TakeLine(lines, line, value);
        return new(lines);
    }

    /// <summary>A value, trimmed; empty when the column or the value is missing.</summary>
    public string Value(string[] row, string column)
        => _columns.TryGetValue(column, out var index) && index < row.Length ? row[index].Trim() : "";

    private static void Take(List<string> line, StringBuilder value)
    {
        line.Add(value.ToString());
        value.Clear();
    }

    private static void TakeLine(List<string[]> lines, List<string> line, StringBuilder value)
    {
        Take(line, value);
        if (line.Count > 1 || line[0].Length > 0) lines.Add([.. line]);
        line.Clear();
    }
}
