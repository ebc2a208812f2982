using Microsoft.Extensions.Logging;

namespace Phi.Edge.Perception.Driver;

public sealed partial class DriverModel
{
    [LoggerMessage(EventIds.Driver.FaceFound, LogLevel.Debug, "Driver's face found")]
    private partial void LogFaceFound();

    [LoggerMessage(EventIds.Driver.FaceLost, LogLevel.Debug, "Driver's face lost")]
    private partial void LogFaceLost();

    [LoggerMessage(EventIds.Driver.CalibrationComplete, LogLevel.Information, "Driver calibration complete")]
    private partial void LogCalibrationComplete();

    [LoggerMessage(EventIds.Driver.CalibrationForgotten, LogLevel.Information,
        "Face was away for long; driver calibration starts again")]
    private partial void LogCalibrationForgotten();
}
