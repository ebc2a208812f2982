using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Speech;

internal sealed partial class EspeakOutput
{
    [LoggerMessage(EventIds.SpeechFailed, LogLevel.Warning, "An answer could not be spoken: {Problem}")]
    private static partial void Failed(ILogger logger, string problem);

    [LoggerMessage(EventIds.SpeechRestored, LogLevel.Information, "Answers are spoken again")]
    private static partial void Restored(ILogger logger);
}
