using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>Records a film of what the cabin camera saw, what was read of the driver and what was decided.</summary>
/// <param name="path">The file, overwritten; <c>.mp4</c>.</param>
/// <param name="fps">Its frame rate, above 0 to 240; frames are repeated or left out to keep time.</param>
/// <param name="logger">Told of start, failure and end.</param>
public sealed class VideoRecorder(string path, double fps, ILogger<VideoRecorder> logger) : IDisposable
{
    private readonly FilmRecorder<DriverFrame> _film = new(path, fps, logger);

    /// <summary>Frames that were left out because the recorder was busy or has failed.</summary>
    public long Dropped => _film.Dropped;

    /// <summary>Frames taken from the queue.</summary>
    public long Recorded => _film.Recorded;

    /// <summary>Queues a frame; never blocks. The caller keeps its reference.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="landmarks">Landmarks in image pixels; may be empty.</param>
    /// <param name="state">The driver's state after this frame.</param>
    /// <param name="level">Level of the alert that is shown.</param>
    /// <param name="shown">The alert that is shown, if any.</param>
    /// <returns>False when it was left out.</returns>
    public bool Write(Frame frame, ReadOnlySpan<ImagePoint> landmarks, in DriverState state, AlertLevel level, AlertKind? shown)
    {
        if (_film.Take() is not { } entry)
            return false;

        entry.Fill(frame, landmarks, state, level, shown);
        _film.Queue(entry);
        return true;
    }

    /// <summary>Writes what is queued and closes the file.</summary>
    public void Dispose() => _film.Dispose();
}
