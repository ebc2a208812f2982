namespace Phi.Edge.Perception.Devices;

/// <summary>Reading whole blocks from another program.</summary>
internal static class PipeReading
{
    /// <summary>Reads until the block is full or the stream is over. A pipe that breaks is the end of the program.</summary>
    /// <returns>Bytes read; fewer than asked for at the end only.</returns>
    public static int Fill(this Stream stream, Span<byte> block)
    {
        var filled = 0;
        try
        {
            int count;
            while (filled < block.Length && (count = stream.Read(block[filled..])) > 0)
                filled += count;
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            // Told by the short count.
        }

        return filled;
    }
}
