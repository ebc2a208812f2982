using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Voice;

internal sealed partial class TextHandler
{
    [LoggerMessage(EventIds.VoiceTyped, LogLevel.Debug, "A typed sentence of {Length} characters; taken: {Taken} (not when voice is off or busy)")]
    private static partial void Typed(ILogger logger, int length, bool taken);
}
