using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

internal sealed partial class Camera
{
    [LoggerMessage(EventIds.Capture.CameraStreaming, LogLevel.Information,
        "Camera {Camera} streams: {Width} x {Height} {Format}, after {Restarts} restarts")]
    private partial void LogStreaming(string camera, int width, int height, PixelFormat format, int restarts);

    [LoggerMessage(EventIds.Capture.CameraFailing, LogLevel.Warning, "Camera {Camera} fails: {Problem}; next try in {Wait:0.0} s")]
    private partial void LogFailing(string camera, string problem, double wait);

    [LoggerMessage(EventIds.Capture.CameraStillFailing, LogLevel.Debug,
        "Camera {Camera} still fails: {Problem}; next try in {Wait:0.0} s")]
    private partial void LogStillFailing(string camera, string problem, double wait);

    [LoggerMessage(EventIds.Capture.CameraEnded, LogLevel.Information, "Camera {Camera} was played to its end: {Frames} frames")]
    private partial void LogEnded(string camera, long frames);

    [LoggerMessage(EventIds.Capture.FrameUnreadable, LogLevel.Trace, "Camera {Camera}: a frame cannot be used: {Problem}")]
    private partial void LogUnreadable(string camera, string? problem);
}
