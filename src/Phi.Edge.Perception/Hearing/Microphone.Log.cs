using Microsoft.Extensions.Logging;

namespace Phi.Edge.Perception.Hearing;

internal sealed partial class Microphone
{
    [LoggerMessage(EventIds.Hearing.MicrophoneStreaming, LogLevel.Information, "Microphone {Microphone} delivers sound, after {Restarts} restarts")]
    private partial void LogStreaming(string microphone, int restarts);

    [LoggerMessage(EventIds.Hearing.MicrophoneFailing, LogLevel.Warning, "Microphone {Microphone} fails: {Problem}; next try in {Wait:0.0} s")]
    private partial void LogFailing(string microphone, string problem, double wait);

    [LoggerMessage(EventIds.Hearing.MicrophoneStillFailing, LogLevel.Debug,
        "Microphone {Microphone} still fails: {Problem}; next try in {Wait:0.0} s")]
    private partial void LogStillFailing(string microphone, string problem, double wait);

    [LoggerMessage(EventIds.Hearing.MicrophoneEnded, LogLevel.Information, "Microphone {Microphone} was played to its end: {Seconds:0.0} s")]
    private partial void LogEnded(string microphone, double seconds);

    [LoggerMessage(EventIds.Hearing.SoundLost, LogLevel.Debug, "Microphone {Microphone}: sound went missing, {Gaps} times since start")]
    private partial void LogSoundLost(string microphone, long gaps);

    [LoggerMessage(EventIds.Hearing.SoundUnreadable, LogLevel.Trace, "Microphone {Microphone}: a read cannot be used: {Problem}")]
    private partial void LogUnreadable(string microphone, string? problem);
}
