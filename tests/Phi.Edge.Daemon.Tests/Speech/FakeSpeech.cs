using System.Collections.Concurrent;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Tests.Speech;

/// <summary>Speaks until it is told that it has finished.</summary>
internal sealed class FakeSpeech : ISpeechOutput
{
    private readonly TaskCompletionSource<bool> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _stopped;

    public ConcurrentQueue<string> Started { get; } = new();

    public int Stopped => Volatile.Read(ref _stopped);

    public void Finish() => _finished.TrySetResult(true);

    public async Task<bool> SpeakAsync(string text, string language, CancellationToken cancellationToken)
    {
        Started.Enqueue(text);
        try
        {
            return await _finished.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _stopped);
            throw;
        }
    }
}
