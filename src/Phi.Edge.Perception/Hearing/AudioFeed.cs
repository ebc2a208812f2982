using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>An audio source for its supervisor.</summary>
internal sealed class AudioFeed(IAudioSource source) : ISourceFeed<AudioChunk>
{
    private const int ChunkSamples = 512;

    // One is being filled, one waits to be taken, one is being delivered.
    private readonly short[][] _buffers = [new short[ChunkSamples], new short[ChunkSamples], new short[ChunkSamples]];
    private int _next;

    public string Name => source.Name;

    public bool TryOpen(CancellationToken cancellationToken, out string problem)
    {
        try
        {
            source.Open(cancellationToken);
            problem = "";
            return true;
        }
        catch (AudioSourceException refused)
        {
            problem = refused.Message;
            return false;
        }
    }

    public AudioChunk Read(CancellationToken cancellationToken)
    {
        var buffer = _buffers[_next];
        _next = (_next + 1) % _buffers.Length;
        return new AudioChunk(source.Read(buffer, cancellationToken), buffer);
    }

    public bool IsLast(in AudioChunk read) => read.Read.Status == AudioReadStatus.End;

    public void Discard(in AudioChunk read)
    {
    }

    public void Dispose() => source.Dispose();
}
