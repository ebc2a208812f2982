using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Voice;

internal sealed partial class ListenHandler
{
    [LoggerMessage(EventIds.VoiceButton, LogLevel.Debug, "Voice button: {Action}; taken: {Taken} (not when voice is off or busy)")]
    private static partial void Pressed(ILogger logger, ListenAction action, bool taken);
}
