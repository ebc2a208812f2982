using Microsoft.Extensions.Logging;

namespace Phi.Edge.Perception.Recording;

internal sealed partial class FilmRecorder<TEntry>
{
    [LoggerMessage(EventIds.Capture.RecordingStarted, LogLevel.Information, "Recording to {Path}")]
    private partial void LogStarted(string path);

    [LoggerMessage(EventIds.Capture.RecordingFailed, LogLevel.Error, "{Problem}; the daemon goes on without a recording")]
    private partial void LogFailed(string problem);

    [LoggerMessage(EventIds.Capture.RecordingEnded, LogLevel.Information,
        "Recording {Path} is closed: {Frames} frames, {Dropped} left out")]
    private partial void LogEnded(string path, long frames, long dropped);
}
