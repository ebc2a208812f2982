using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Speech;

internal sealed partial class SpeechQueue
{
    [LoggerMessage(EventIds.SpeechInterrupted, LogLevel.Debug, "An alert interrupts the answer that is being spoken")]
    private static partial void Interrupted(ILogger logger);

    [LoggerMessage(EventIds.SpeechDropped, LogLevel.Information, "An answer is shown, not spoken: {Reason}")]
    private static partial void Dropped(ILogger logger, string reason);
}
