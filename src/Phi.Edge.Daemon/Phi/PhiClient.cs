using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Daemon.Phi;

/// <summary>
/// The large model for everybody in the daemon. Before it is ready, and when there is none, every request fails at once with
/// <see cref="PhiUnavailableException"/>. Translates a pipeline's <see cref="ModelRequest"/> into the engine's priorities.
/// </summary>
internal sealed class PhiClient : IChatClient
{
    private const string NotConfigured = "no model is configured";
    private volatile IChatClient? _inner;
    private volatile PhiStatus _status = new(PhiState.Off, NotConfigured);

    /// <summary>Where the model is.</summary>
    public PhiStatus Status => _status;

    /// <summary>Requests go to this client from now on; null for none.</summary>
    public void Set(PhiStatus status, IChatClient? inner = null) => (_inner, _status) = (inner, status);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Inner.GetResponseAsync(messages, Translate(options), cancellationToken);
        }
        catch (PhiDeadlineException e)
        {
            // What callers without knowledge of the engine expect.
            throw new TimeoutException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in Inner.GetStreamingResponseAsync(messages, Translate(options), cancellationToken))
            yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : _inner?.GetService(serviceType, serviceKey);

    /// <summary>Does nothing: whoever loaded the model unloads it.</summary>
    public void Dispose()
    {
    }

    private IChatClient Inner => _inner ?? throw new PhiUnavailableException($"The large model is not there: {_status.Detail ?? _status.State.ToString()}");

    private static ChatOptions? Translate(ChatOptions? options) => ModelRequest.Of(options) is not { } request ? options : options!.Clone().WithPhi(
        new PhiRequestOptions { Priority = request.Priority, Deadline = request.Deadline, SourceKey = request.Source });
}
