using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Benchmarks.Voice;

/// <summary>
/// Everything that happens to a chunk between the microphone and the recogniser. A held button keeps one utterance open, the dearest
/// case; it is pressed again before the longest time is over, because a finished utterance is copied and that is not per chunk.
/// </summary>
internal sealed class HearingPath(IVoiceDetector detector)
{
    private const int Chunk = 512;
    private const int PressEvery = 400;
    private static readonly TimeSpan ChunkTime = TimeSpan.FromMilliseconds(32);
    private readonly AudioMailbox _mailbox = new();
    private readonly Endpointer _endpointer = new();
    private readonly UtteranceRecorder _recorder = new(new EndpointerOptions().LongestUtterance);
    private readonly short[] _sound = Noise();
    private readonly short[] _chunk = new short[Chunk];
    private int _chunks;

    public void Next()
    {
        if (_chunks % PressEvery == 0)
            _endpointer.Reset();
        var at = _chunks * ChunkTime;
        _mailbox.Write(_sound.AsSpan(_chunks++ % 61 * Chunk, Chunk), at, afterGap: false);
        _mailbox.TryTake(_chunk, TimeSpan.Zero, out var info);
        _endpointer.Next(detector.Detect(_chunk), info.CapturedAt, ChunkTime, info.AfterGap, held: true);
        _recorder.Add(_chunk, info.CapturedAt, info.AfterGap);
    }

    private static short[] Noise()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 61 * Chunk).Select(_ => (short)random.Next(-3000, 3000))];
    }
}
