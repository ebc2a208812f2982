using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Voice;

internal sealed partial class VoiceParts
{
    [LoggerMessage(EventIds.VoicePartOff, LogLevel.Warning, "{Part} is off: {Reason}")]
    private static partial void PartOff(ILogger logger, string part, string reason);

    [LoggerMessage(EventIds.VoiceWordsMissing, LogLevel.Warning, "The recogniser has no pronunciation for: {Words}. What is said with them is not recognised; commands left out altogether: {Commands}. Add them to Voice:Speech:Pronunciations")]
    private static partial void WordsMissing(ILogger logger, string words, string commands);
}
