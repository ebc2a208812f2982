using System.Collections.Concurrent;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>Between the script and the microphone: what is to be said next, and when it was heard. Thread-safe.</summary>
internal sealed class DriverMouth(VoiceLog log)
{
    private readonly ConcurrentQueue<SpokenLine> _waiting = new();

    /// <summary>Says a line as soon as the one before is over.</summary>
    public void Say(SpokenLine line) => _waiting.Enqueue(line);

    /// <summary>For the microphone: the next line; null for silence.</summary>
    public SpokenLine? Next() => _waiting.TryDequeue(out var line) ? line : null;

    /// <summary>For the microphone: a line's first sound is recorded at this moment.</summary>
    public void Begun(SpokenLine line, TimeSpan at) => log.Begin(line.Line, at);

    /// <summary>For the microphone: its last sound was recorded at this moment.</summary>
    public void Ended(TimeSpan at) => log.End(at);
}
