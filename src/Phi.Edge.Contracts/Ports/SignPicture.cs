namespace Phi.Edge.Contracts.Ports;

/// <summary>A sign cut out of a frame, BGR, rows packed. Its buffer is used again and again; whoever holds the picture owns it.</summary>
public sealed class SignPicture
{
    /// <summary>Longest side in pixels as made by default: enough to read three lines of text.</summary>
    public const int DefaultLongestSide = 320;

    /// <param name="longestSide">Longest side in pixels that fits, at least 16.</param>
    public SignPicture(int longestSide = DefaultLongestSide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longestSide, 16);
        LongestSide = longestSide;
        Buffer = GC.AllocateUninitializedArray<byte>(longestSide * longestSide * 3, pinned: true);
    }

    /// <summary>Longest side in pixels that fits.</summary>
    public int LongestSide { get; }

    /// <summary>The bytes; only <see cref="Pixels"/> are meaningful. Pinned, so native code may write to it.</summary>
    public byte[] Buffer { get; }

    /// <summary>Width in pixels; 0 while it is empty.</summary>
    public int Width { get; private set; }

    /// <summary>Height in pixels; 0 while it is empty.</summary>
    public int Height { get; private set; }

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride => Width * 3;

    /// <summary>The meaningful bytes.</summary>
    public ReadOnlySpan<byte> Pixels => Buffer.AsSpan(0, Stride * Height);

    /// <summary>Number of the followed sign it shows; 0 when it belongs to none.</summary>
    public long Track { get; set; }

    /// <summary>Sets the size and returns the bytes to fill.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The picture does not fit.</exception>
    public Span<byte> Begin(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, LongestSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, LongestSide);
        (Width, Height) = (width, height);
        return Buffer.AsSpan(0, Stride * height);
    }
}
