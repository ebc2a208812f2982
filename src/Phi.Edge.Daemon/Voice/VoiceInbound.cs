using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Reads what the dashboard and the ECU send. Pure: bytes in, message or reason out.</summary>
internal static class VoiceInbound
{
    public static InboundRejection? ReadListen(ReadOnlySpan<byte> json, out VoiceListenMessage? message) =>
        InboundJson.TryRead(json, out message) ? null : InboundRejection.Malformed;

    public static InboundRejection? ReadText(ReadOnlySpan<byte> json, out VoiceTextMessage? message) => !InboundJson.TryRead(json, out message)
        ? InboundRejection.Malformed
        : SignalLimits.IsText(message.Text, VoiceTextMessage.MaxTextLength) && !string.IsNullOrWhiteSpace(message.Text) && IsLanguage(message.Language)
            ? null
            : InboundRejection.OutOfRange;

    public static InboundRejection? ReadSignals(ReadOnlySpan<byte> json, out VehicleSignalsMessage? message) => !InboundJson.TryRead(json, out message)
        ? InboundRejection.Malformed
        : SignalLimits.Hold(message.Signals) ? null : InboundRejection.OutOfRange;

    public static InboundRejection? ReadReply(ReadOnlySpan<byte> json, out CommandReplyMessage? message) => !InboundJson.TryRead(json, out message)
        ? InboundRejection.Malformed
        : (message.Reason is null || SignalLimits.IsText(message.Reason, CommandReplyMessage.MaxReasonLength))
            && (message.Values is null || SignalLimits.Hold(message.Values))
            ? null
            : InboundRejection.OutOfRange;

    private static bool IsLanguage(string? language) => language is null || (language.Length == 2 && language.All(char.IsAsciiLetterLower));
}
