using Microsoft.Extensions.Logging;

namespace Phi.Edge.Perception.Driver;

public sealed partial class DriverModel
{
    [LoggerMessage(EventIds.FaceFound, LogLevel.Debug, "Driver's face found")]
    private partial void LogFaceFound();

    [LoggerMessage(EventIds.FaceLost, LogLevel.Debug, "Driver's face lost")]
    private partial void LogFaceLost();

    [LoggerMessage(EventIds.CalibrationComplete, LogLevel.Information, "Driver calibration complete")]
    private partial void LogCalibrationComplete();

    [LoggerMessage(EventIds.CalibrationForgotten, LogLevel.Information,
        "Face was away for long; driver calibration starts again")]
    private partial void LogCalibrationForgotten();
}
