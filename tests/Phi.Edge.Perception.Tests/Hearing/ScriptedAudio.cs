using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Hearing;

/// <summary>A source that does what its script says, and then hangs until it is told to stop. Each read holds its number.</summary>
internal sealed class ScriptedAudio(string? openProblem, params AudioRead[] reads) : IAudioSource
{
    private int _next;

    public string Name => "scripted";

    public bool IsDisposed { get; private set; }

    public void Open(CancellationToken cancellationToken)
    {
        if (openProblem is not null)
            throw new AudioSourceException(openProblem);
    }

    public AudioRead Read(Span<short> samples, CancellationToken cancellationToken)
    {
        if (_next < reads.Length)
        {
            samples.Fill((short)(_next + 1));
            return reads[_next++];
        }

        cancellationToken.WaitHandle.WaitOne();
        return AudioRead.None(AudioReadStatus.End, "stopped");
    }

    public void Dispose() => IsDisposed = true;
}
