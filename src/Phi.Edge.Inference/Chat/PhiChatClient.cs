using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Chat;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Scheduling;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference;

/// <summary>
/// A <see cref="PhiModel"/> as an <see cref="IChatClient"/>: text, images, sound, tools, JSON schemas, streaming. Safe for many
/// callers at once. Disposing it leaves the model alone.
/// </summary>
public sealed class PhiChatClient : IChatClient
{
    private readonly PhiModel _model;
    private readonly PromptPreparer _preparer;
    private readonly RequestBuilder _requests;
    private readonly ChatClientMetadata _metadata;

    /// <summary>Creates a client.</summary>
    /// <param name="model">The model; it must outlive the client.</param>
    /// <param name="images">Limits and choices for images; null for the defaults.</param>
    /// <param name="sounds">Limits and choices for sound; null for the defaults.</param>
    public PhiChatClient(PhiModel model, ImageOptions? images = null, AudioOptions? sounds = null)
    {
        _model = model;
        _preparer = new PromptPreparer(model.Configuration, model.Parts, model.Tokenizer, images, sounds);
        _requests = new RequestBuilder(model);
        _metadata = new ChatClientMetadata("phi.edge", defaultModelId: model.Name);
    }

    /// <inheritdoc/>
    /// <exception cref="PhiInferenceException">The request cannot be answered; the subclass says why.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="PhiInferenceException">The request cannot be answered; the subclass says why.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages.ToList();
        if (options?.Instructions is { Length: > 0 } instructions)
            list.Insert(0, new ChatMessage(ChatRole.System, instructions));
        var tools = options?.ToolMode is NoneChatToolMode ? null : options?.Tools;
        var prompt = ChatTemplate.Render(list, tools);
        return StreamAsync(prompt, options, list.Count > 0 && list[^1].Role == ChatRole.Tool, cancellationToken);
    }

    /// <summary>Answers a finished prompt, for callers that write the template themselves.</summary>
    /// <param name="prompt">The prompt; see <see cref="PhiPrompt.FromTemplate"/>.</param>
    /// <param name="options">Length, sampling, format; null for the folder's own settings.</param>
    /// <param name="cancellationToken">Ends the answer within a token.</param>
    /// <returns>Text as it comes; the last update's <c>RawRepresentation</c> is a <see cref="PhiGeneration"/>.</returns>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(PhiPrompt prompt, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(prompt, options, false, cancellationToken);

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType == typeof(PhiModel) ? _model
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <summary>Does nothing: the model belongs to whoever loaded it.</summary>
    public void Dispose()
    {
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        PhiPrompt prompt, ChatOptions? options, bool afterToolResult, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = _model.Time.GetTimestamp();
        // resizing images is work for a pool thread, not for the caller's
        var request = await Task.Run(() => _requests.Build(_preparer.Prepare(prompt), options, afterToolResult), cancellationToken);
        var preprocessing = _model.Time.GetElapsedTime(started);
        var task = _model.Submit(request);
        var reply = new ReplyStream(_model, options, task, preprocessing);
        await using var deadline = Deadline(task);
        using var cancellation = cancellationToken.Register(() => _model.Abort(task, new OperationCanceledException(cancellationToken)));
        try
        {
            await foreach (var token in task.Tokens.ReadAllAsync(CancellationToken.None))
            {
                if (reply.Append(token) is { } update)
                    yield return update;
                if (reply.IsStopped)
                    break;
            }
        }
        finally
        {
            _model.Abort(task, new OperationCanceledException("The caller stopped reading."));
        }

        foreach (var update in reply.Finish())
            yield return update;
    }

    private ITimer? Deadline(GenerationTask task) => task.Request.Deadline is { } limit
        ? _model.Time.CreateTimer(_ => _model.Abort(task, InferenceScheduler.Late(task.Request)), null, limit, Timeout.InfiniteTimeSpan)
        : null;
}
