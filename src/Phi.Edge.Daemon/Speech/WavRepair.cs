using System.Buffers.Binary;

namespace Phi.Edge.Daemon.Speech;

/// <summary>A WAV that was written to a pipe does not know its own length; this writes it in.</summary>
internal static class WavRepair
{
    private const int HeaderBytes = 44; // RIFF, fmt of 16 bytes, data: as espeak-ng writes it

    /// <returns>False when it is no WAV, or holds no sound.</returns>
    public static bool TrySetLengths(Span<byte> wav)
    {
        if (wav.Length <= HeaderBytes || !wav[..4].SequenceEqual("RIFF"u8) || !wav[36..40].SequenceEqual("data"u8))
        {
            return false;
        }

        BinaryPrimitives.WriteInt32LittleEndian(wav[4..], wav.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(wav[40..], wav.Length - HeaderBytes);
        return true;
    }
}
