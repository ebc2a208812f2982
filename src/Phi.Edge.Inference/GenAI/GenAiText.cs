using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Chat;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.GenAI;

/// <summary>An answer's tokens as text up to a stop sequence, and the tool calls in it.</summary>
internal sealed class GenAiText(PhiTokenizer tokenizer, IEnumerable<string> stopSequences, bool hasTools)
{
    private readonly StreamingDetokenizer _text = tokenizer.CreateDetokenizer();
    private readonly StopMatcher _stop = new(stopSequences);
    private readonly ToolCallFilter? _tools = hasTools ? new ToolCallFilter() : null;

    /// <summary>True once a stop sequence ended the answer.</summary>
    public bool IsStopped => _stop.IsStopped;

    /// <summary>Whether <see cref="Finish"/> found tool calls.</summary>
    public bool HasCalls { get; private set; }

    /// <summary>Takes a token and gives what may be shown.</summary>
    public string Append(int token) => Show(_stop.Append(_text.Append(token)));

    /// <summary>The rest: text that was held back, and tool calls.</summary>
    public IEnumerable<AIContent> Finish()
    {
        if (!IsStopped && Show(_stop.Append(_text.Flush()) + (IsStopped ? "" : _stop.Flush())) is { Length: > 0 } rest)
            yield return new TextContent(rest);
        if (_tools?.Finish() is not { } reply)
            yield break;
        HasCalls = reply.Calls.Count > 0;
        if (reply.Text.Length > 0)
            yield return new TextContent(reply.Text);
        foreach (var call in reply.Calls)
            yield return call;
    }

    private string Show(string text) => _tools is null ? text : _tools.Append(text);
}
