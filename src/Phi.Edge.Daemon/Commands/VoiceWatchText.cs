using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Commands;

/// <summary>The gist of voice, command and signal messages, with a colour.</summary>
internal static class VoiceWatchText
{
    private const int MostValues = 6;

    /// <param name="parts">The topic, level by level.</param>
    /// <param name="payload">The payload.</param>
    /// <returns>Null for a topic of another feature.</returns>
    /// <exception cref="System.Text.Json.JsonException">The payload is not what the topic asks for.</exception>
    public static (string Colour, string Text)? Describe(string[] parts, ReadOnlySpan<byte> payload) => parts switch
    {
        [_, _, _, "voice", "session"] => Describe(TextWatchPrinter.Read(payload, WireJson.Default.VoiceSessionMessage)),
        [_, _, _, "voice", "response"] => Describe(TextWatchPrinter.Read(payload, WireJson.Default.VoiceResponseMessage)),
        [_, _, _, "command", _, "request"] => Describe(TextWatchPrinter.Read(payload, WireJson.Default.CommandRequestMessage)),
        [_, _, _, "command", "reply"] => Describe(TextWatchPrinter.Read(payload, WireJson.Default.CommandReplyMessage)),
        [_, _, _, "control", "voice", "listen"] => ("blue", WireJson.NameOf(TextWatchPrinter.Read(payload, WireJson.Default.VoiceListenMessage).Action)),
        [_, _, _, "control", "voice", "text"] => ("blue", $"\"{TextWatchPrinter.Read(payload, WireJson.Default.VoiceTextMessage).Text}\""),
        [_, _, _, "vehicle", "signals"] => ("grey", Values(TextWatchPrinter.Read(payload, WireJson.Default.VehicleSignalsMessage).Signals)),
        _ => null,
    };

    private static (string Colour, string Text) Describe(VoiceSessionMessage session)
    {
        var text = new StringBuilder(WireJson.NameOf(session.Stage));
        text.Append(session.End is { } end ? $" {WireJson.NameOf(end)}" : "").Append(session.Reason is { } reason ? $" ({reason})" : "");
        text.Append(session.Commands is { } commands ? $" {string.Join(", ", commands)}" : "").Append(session.By is { } by ? $" by {WireJson.NameOf(by)}" : "");
        text.Append(session.Transcript is { } words ? $" \"{words}\"" : "");
        text.Append(Time("endpointing", session.EndpointingMs)).Append(Time("understanding", session.UnderstandingMs)).Append(Time("execution", session.ExecutionMs));
        var colour = session.End switch { null => "aqua", VoiceEndReason.Nominal => "green", VoiceEndReason.Error => "red", _ => "yellow" };
        return (colour, text.ToString());
    }

    private static (string Colour, string Text) Describe(VoiceResponseMessage response) =>
        ("bold", $"[{response.Language}] \"{response.Text}\"{(response.ExpectsReply ? " (a reply is expected)" : "")}");

    private static (string Colour, string Text) Describe(CommandRequestMessage request) =>
        ("aqua", $"{request.Command} {Values(request.Parameters)} -> {Values(request.Signals)}, within {request.TimeoutMs} ms");

    private static (string Colour, string Text) Describe(CommandReplyMessage reply) =>
        (reply.Status == CommandReplyStatus.Done ? "green" : "yellow",
            $"{WireJson.NameOf(reply.Status)}{(reply.Reason is { } reason ? $" ({reason})" : "")}{(reply.Values is { } values ? " " + Values(values) : "")}");

    private static string Values(IReadOnlyDictionary<string, SignalValue> values) =>
        string.Join(' ', values.Take(MostValues).Select(pair => $"{pair.Key[(pair.Key.LastIndexOf('.') + 1)..]}={pair.Value}"))
        + (values.Count > MostValues ? $" and {values.Count - MostValues} more" : "");

    private static string Time(string name, double? milliseconds) => milliseconds is { } value ? $", {name} {value} ms" : "";
}
