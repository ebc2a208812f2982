namespace Phi.Edge.Perception.Capture;

/// <summary>Cuts the JPEG pictures out of a stream, with a bound on their size.</summary>
internal sealed class JpegReader
{
    /// <summary>A 4K picture at the highest quality stays below.</summary>
    private const int LargestPicture = 16 << 20;

    private byte[] _buffer = new byte[256 << 10];
    private int _filled;
    private int _taken;

    /// <summary>Forgets what is left of an earlier stream.</summary>
    public void Reset() => (_filled, _taken) = (0, 0);

    /// <summary>Reads on until there is a whole picture.</summary>
    /// <returns>The picture, valid until the next call; empty at the end of the stream, or when nothing in it is a picture.</returns>
    public ReadOnlySpan<byte> Next(Stream stream)
    {
        Discard(_taken);
        _taken = 0;
        while (true)
        {
            Discard(JpegScanner.FindStart(_buffer.AsSpan(0, _filled)) is var start && start < _filled ? start : Math.Max(0, _filled - 2));
            var end = _filled > 2 ? JpegScanner.FindEnd(_buffer.AsSpan(0, _filled)) : 0;
            if (end > 0)
            {
                _taken = end;
                return _buffer.AsSpan(0, end);
            }

            if (end < 0)
                Discard(2);
            else if (!Fill(stream))
                return [];
        }
    }

    private bool Fill(Stream stream)
    {
        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= LargestPicture)
                return false;

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += count;
        return count > 0;
    }

    private void Discard(int count)
    {
        _buffer.AsSpan(count, _filled - count).CopyTo(_buffer);
        _filled -= count;
    }
}
