using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>Records a film of what the road camera saw: the signs that are followed, their names, and the limit that holds.</summary>
/// <param name="path">The file, overwritten; <c>.mp4</c>.</param>
/// <param name="fps">Its frame rate, above 0 to 240; frames are repeated or left out to keep time.</param>
/// <param name="logger">Told of start, failure and end.</param>
public sealed class RoadRecorder(string path, double fps, ILogger<RoadRecorder> logger) : IDisposable
{
    private readonly FilmRecorder<RoadFrame> _film = new(path, fps, logger);

    /// <summary>Queues a frame; never blocks. The caller keeps its reference.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="signs">The signs that are followed.</param>
    /// <param name="state">The state of the road after this frame.</param>
    /// <param name="level">Level of the alert that is shown.</param>
    /// <param name="shown">The alert that is shown, if any.</param>
    /// <returns>False when it was left out.</returns>
    public bool Write(Frame frame, ReadOnlySpan<TrackedSign> signs, in RoadState state, AlertLevel level, AlertKind? shown)
    {
        if (_film.Take() is not { } entry)
            return false;

        entry.Fill(frame, signs, state, level, shown);
        _film.Queue(entry);
        return true;
    }

    /// <summary>Writes what is queued and closes the file.</summary>
    public void Dispose() => _film.Dispose();
}
