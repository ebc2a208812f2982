namespace Phi.Edge.Contracts.Ports;

/// <summary>
/// One picture with the moment it was captured. Reference counted: whoever keeps it beyond a call takes a
/// <see cref="Share"/>, and everyone disposes once. The buffer goes back to its owner with the last one.
/// </summary>
public sealed class Frame : IDisposable
{
    private readonly IFrameOwner? _owner;
    private int _references;

    /// <param name="capacity">Size of the pixel buffer in bytes; pinned for its lifetime, so native code may read it.</param>
    /// <param name="owner">Who gets the frame back; null when it is left to the garbage collector.</param>
    public Frame(int capacity, IFrameOwner? owner = null)
    {
        Buffer = GC.AllocateUninitializedArray<byte>(capacity, pinned: true);
        _owner = owner;
    }

    /// <summary>The bytes, rows top to bottom; only the first <c>Stride * Height</c> are meaningful.</summary>
    public byte[] Buffer { get; }

    /// <summary>Number of the frame within its source, from 0; gaps are frames that were dropped.</summary>
    public long Id { get; private set; }

    /// <summary>When it was captured, on the monotonic clock (or, for a file played as fast as possible, in media time).</summary>
    public TimeSpan CapturedAt { get; private set; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; private set; }

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride { get; private set; }

    /// <summary>Layout of a pixel.</summary>
    public PixelFormat Format { get; private set; }

    /// <summary>Bytes per pixel of <see cref="Format"/>.</summary>
    public int Channels => Format == PixelFormat.Gray8 ? 1 : 3;

    /// <summary>The meaningful bytes.</summary>
    public ReadOnlySpan<byte> Pixels => Buffer.AsSpan(0, Stride * Height);

    /// <summary>One row of pixels, <c>Width * Channels</c> bytes.</summary>
    public ReadOnlySpan<byte> Row(int y) => Buffer.AsSpan(y * Stride, Width * Channels);

    /// <summary>Starts a new life with one reference: called by the source that has just filled, or will fill, the buffer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The picture does not fit the buffer.</exception>
    public Frame Begin(long id, TimeSpan capturedAt, int width, int height, int stride, PixelFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, width * (format == PixelFormat.Gray8 ? 1 : 3));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)stride * height, Buffer.Length, nameof(height));
        (Id, CapturedAt, Width, Height, Stride, Format) = (id, capturedAt, width, height, stride, format);
        Volatile.Write(ref _references, 1);
        return this;
    }

    /// <summary>One more user; each user disposes once.</summary>
    /// <exception cref="ObjectDisposedException">Nobody held the frame any more.</exception>
    public Frame Share()
    {
        var held = Volatile.Read(ref _references);
        while (true)
        {
            ObjectDisposedException.ThrowIf(held <= 0, this);
            var seen = Interlocked.CompareExchange(ref _references, held + 1, held);
            if (seen == held)
            {
                return this;
            }

            held = seen;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            _owner?.Return(this);
        }
    }
}
