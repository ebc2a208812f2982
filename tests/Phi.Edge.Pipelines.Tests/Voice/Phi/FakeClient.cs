using Microsoft.Extensions.AI;

namespace Phi.Edge.Pipelines.Tests.Voice.Phi;

/// <summary>A client that answers as the test says and remembers what it was asked.</summary>
internal sealed class FakeClient(Func<CancellationToken, Task<ChatResponse>> answer) : IChatClient
{
    private int _calls;

    public int Calls => _calls;

    public IReadOnlyList<ChatMessage> Messages { get; private set; } = [];

    public ChatOptions? Options { get; private set; }

    public static FakeClient Saying(string text, ChatFinishReason? reason = null) =>
        new(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = reason ?? ChatFinishReason.Stop }));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        (Messages, Options) = ([.. messages], options);
        Interlocked.Increment(ref _calls);
        return answer(cancellationToken);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
