using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Capture;

/// <summary>A source that does what its script says, and then hangs until it is told to stop.</summary>
internal sealed class ScriptedSource(string? openProblem, params FrameRead[] reads) : IFrameSource
{
    private int _next;

    public string Name => "scripted";

    /// <summary>Ignores cancellation, as a driver does; released by the test.</summary>
    public ManualResetEventSlim? Hang { get; init; }

    public Exception? Throws { get; init; }

    /// <summary>A read has begun that only the test ends.</summary>
    public bool IsHanging { get; private set; }

    public bool IsDisposed { get; private set; }

    public static FrameRead Picture(int size = 4) => FrameRead.Of(new Frame(size * size * 3).Begin(0, default, size, size, size * 3, default));

    public void Open(CancellationToken cancellationToken)
    {
        if (openProblem is not null)
            throw new FrameSourceException(openProblem);
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        if (_next < reads.Length)
            return reads[_next++];
        if (Throws is not null)
            throw Throws;
        if (Hang is not null)
        {
            IsHanging = true;
            Hang.Wait(CancellationToken.None);
        }
        else
        {
            cancellationToken.WaitHandle.WaitOne();
        }

        return FrameRead.None(FrameReadStatus.End, "stopped");
    }

    public void Dispose() => IsDisposed = true;
}
