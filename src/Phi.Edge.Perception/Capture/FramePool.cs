using System.Diagnostics.CodeAnalysis;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// A fixed number of frame buffers that go round. When all are in use the caller drops its frame, which is counted: slow
/// consumers cost frames, never memory. Safe for any number of threads.
/// </summary>
/// <param name="capacity">Number of buffers, made when first needed.</param>
public sealed class FramePool(int capacity) : IFrameOwner
{
    private readonly Lock _gate = new();
    private readonly Stack<Frame> _free = new(capacity);
    private int _made;
    private long _dropped;

    /// <summary>Times a buffer was wanted and none was free.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Takes a buffer; the caller fills it and calls <see cref="Frame.Begin"/>.</summary>
    /// <param name="bytes">Least size of the buffer.</param>
    /// <param name="frame">The frame, when there is one.</param>
    /// <returns>False when all are in use.</returns>
    public bool TryRent(int bytes, [NotNullWhen(true)] out Frame? frame)
    {
        lock (_gate)
        {
            while (_free.TryPop(out frame))
            {
                if (frame.Buffer.Length >= bytes)
                    return true;

                // The picture has grown: the small buffer is left to the garbage collector.
                _made--;
            }

            if (_made < capacity)
            {
                _made++;
                frame = new Frame(bytes, this);
                return true;
            }
        }

        Interlocked.Increment(ref _dropped);
        return false;
    }

    /// <inheritdoc/>
    public void Return(Frame frame)
    {
        lock (_gate)
        {
            _free.Push(frame);
        }
    }
}
