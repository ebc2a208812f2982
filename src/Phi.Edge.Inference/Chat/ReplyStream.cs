using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.Chat;

/// <summary>Turns an answer's tokens into updates: text, then tool calls, usage and how it ended.</summary>
internal sealed class ReplyStream
{
    private readonly PhiModel _model;
    private readonly GenerationTask _task;
    private readonly TimeSpan _preprocessing;
    private readonly StreamingDetokenizer _text;
    private readonly StopMatcher _stop;
    private readonly ToolCallFilter? _tools;
    private readonly List<int> _ids = [];
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly DateTimeOffset _created;

    public ReplyStream(PhiModel model, ChatOptions? options, GenerationTask task, TimeSpan preprocessing)
    {
        (_model, _task, _preprocessing) = (model, task, preprocessing);
        _created = model.Time.GetUtcNow();
        _text = model.Tokenizer.CreateDetokenizer();
        _stop = new StopMatcher(options?.StopSequences ?? []);
        if (options?.Tools is { Count: > 0 } && options.ToolMode is not NoneChatToolMode)
            _tools = new ToolCallFilter();
    }

    /// <summary>True once a stop sequence ended the answer.</summary>
    public bool IsStopped => _stop.IsStopped;

    /// <summary>Takes a token; null when it completes no text.</summary>
    public ChatResponseUpdate? Append(int token)
    {
        _ids.Add(token);
        return Show(_stop.Append(_text.Append(token)));
    }

    /// <summary>The rest: text that was held back, tool calls, usage.</summary>
    public IEnumerable<ChatResponseUpdate> Finish()
    {
        if (!IsStopped && Show(_stop.Append(_text.Flush()) + (IsStopped ? "" : _stop.Flush())) is { } rest)
            yield return rest;
        var calls = 0;
        if (_tools?.Finish() is { } reply)
        {
            calls = reply.Calls.Count;
            List<AIContent> contents = reply.Text.Length > 0 ? [new TextContent(reply.Text)] : [];
            contents.AddRange(reply.Calls);
            if (contents.Count > 0)
                yield return Update(contents);
        }

        var reason = calls > 0 ? ChatFinishReason.ToolCalls
            : IsStopped || _task.Finish == PhiFinish.Stop ? ChatFinishReason.Stop
            : ChatFinishReason.Length;
        var last = Update([new UsageContent(Usage())]);
        last.FinishReason = reason;
        last.RawRepresentation = Generation(reason);
        yield return last;
    }

    private ChatResponseUpdate? Show(string text)
    {
        var shown = _tools is null ? text : _tools.Append(text);
        return shown.Length == 0 ? null : Update([new TextContent(shown)]);
    }

    private ChatResponseUpdate Update(IList<AIContent> contents) => new(ChatRole.Assistant, contents)
    {
        ResponseId = _id,
        MessageId = _id,
        ModelId = _model.Name,
        CreatedAt = _created,
    };

    private UsageDetails Usage() => new()
    {
        InputTokenCount = _task.Sequence.PromptLength,
        OutputTokenCount = _ids.Count,
        TotalTokenCount = _task.Sequence.PromptLength + _ids.Count,
        CachedInputTokenCount = _task.CachedTokens,
    };

    private PhiGeneration Generation(ChatFinishReason reason) => new()
    {
        InputIds = _task.Request.Prompt,
        OutputIds = _ids,
        EndId = IsStopped ? null : _task.EndToken,
        FinishReason = reason.Value,
        CachedTokens = _task.CachedTokens,
        Preprocessing = _preprocessing,
        Waiting = _task.QueueTime,
        FirstToken = _task.TimeToFirstToken,
        Total = _task.Total,
    };
}
