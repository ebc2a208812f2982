using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Voice.Session;

public sealed partial class VoicePipeline
{
    [LoggerMessage(EventIds.VoiceSessionOpened, LogLevel.Debug, "Voice session {Session} opened by {Activation}")]
    private static partial void SessionOpened(ILogger logger, Guid session, VoiceActivation activation);

    // What was said stays out of the log: names of commands are no transcript.
    [LoggerMessage(EventIds.VoiceSessionEnded, LogLevel.Information, "Voice session {Session} ended: {End} {Reason}; commands: {Commands}")]
    private static partial void SessionEnded(ILogger logger, Guid session, VoiceEndReason end, string? reason, string commands);
}
