using Microsoft.Extensions.Logging;

namespace Phi.Edge.Pipelines.Voice.Session;

public sealed partial class VoiceListener
{
    [LoggerMessage(EventIds.MicrophoneSilent, LogLevel.Warning, "No sound from the microphone for {Silence} while the driver was to speak")]
    private static partial void MicrophoneSilent(ILogger logger, TimeSpan silence);
}
