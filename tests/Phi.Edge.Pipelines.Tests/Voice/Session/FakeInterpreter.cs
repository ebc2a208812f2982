using Phi.Edge.Pipelines.Voice.Session;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>Answers when the test says so.</summary>
internal sealed class FakeInterpreter : IInterpreter
{
    public List<InterpretationRequest> Requests { get; } = [];

    public TaskCompletionSource<Understood> Next { get; set; } = new();

    /// <summary>How many requests were cancelled.</summary>
    public int Cancelled { get; private set; }

    public async Task<Understood> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Next = new TaskCompletionSource<Understood>();
        using var cancelled = cancellationToken.Register(() => { Cancelled++; Next.TrySetCanceled(cancellationToken); });
        return await Next.Task;
    }
}
