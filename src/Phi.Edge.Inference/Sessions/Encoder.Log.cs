using Microsoft.Extensions.Logging;

namespace Phi.Edge.Inference.Sessions;

internal sealed partial class Encoder
{
    [LoggerMessage(EventIds.EncoderLoaded, LogLevel.Information, "Opened the encoder {File}")]
    private static partial void LogLoaded(ILogger logger, string file);

    [LoggerMessage(EventIds.EncoderReleased, LogLevel.Information, "Closed the encoder {File}: memory is short")]
    private static partial void LogReleased(ILogger logger, string file);
}
