using System.Text;
using Phi.Edge.Inference.Prompt;

namespace Phi.Edge.Inference.Chat;

/// <summary>Lets text through until a tool call may begin; from there on everything is kept for the parser.</summary>
internal sealed class ToolCallFilter
{
    private static readonly string[] Marks = [ControlTokens.ToolCall, "functools["];
    private readonly StringBuilder _held = new();
    private bool _inCall;

    /// <summary>Takes new text and gives what may be shown.</summary>
    public string Append(string text)
    {
        _held.Append(text);
        if (_inCall)
            return "";
        var all = _held.ToString();
        var first = all.Length;
        foreach (var mark in Marks)
        {
            var at = all.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && at < first)
                (first, _inCall) = (at, true);
        }

        var shown = _inCall ? first : all.Length - TextOverlap.Longest(all, Marks);
        _held.Clear().Append(all, shown, all.Length - shown);
        return all[..shown];
    }

    /// <summary>The calls in what was kept, and the text beside them.</summary>
    public ToolCallReply Finish() =>
        _inCall ? ToolCallParser.Parse(_held.ToString()) : new ToolCallReply(_held.ToString(), [], false);
}
