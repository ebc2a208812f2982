using System.Text;

namespace Phi.Edge.Inference.Chat;

/// <summary>Lets text through up to a stop sequence; holds back an end that may become one.</summary>
internal sealed class StopMatcher(IEnumerable<string> sequences)
{
    private readonly string[] _sequences = [.. sequences.Where(s => s.Length > 0)];
    private readonly StringBuilder _held = new();

    /// <summary>True once a stop sequence was seen.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Takes new text and gives what may be shown.</summary>
    public string Append(string text)
    {
        if (_sequences.Length == 0 || IsStopped)
            return IsStopped ? "" : text;
        _held.Append(text);
        var all = _held.ToString();
        var first = -1;
        foreach (var sequence in _sequences)
        {
            var at = all.IndexOf(sequence, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first))
                first = at;
        }

        IsStopped = first >= 0;
        var shown = IsStopped ? first : all.Length - TextOverlap.Longest(all, _sequences);
        _held.Clear();
        if (!IsStopped)
            _held.Append(all, shown, all.Length - shown);
        return all[..shown];
    }

    /// <summary>What was held back when no more text comes.</summary>
    public string Flush()
    {
        var rest = _held.ToString();
        _held.Clear();
        return rest;
    }
}
