using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

/// <summary>Messages for tests.</summary>
internal static class Messages
{
    public static OutboxMessage Of(MessageClass messageClass, string text, string? coalesceKey = null, Guid? id = null, int padding = 0) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Class = messageClass,
        Stream = WireJson.NameOf(messageClass),
        Topic = $"test/{WireJson.NameOf(messageClass)}",
        Payload = Encoding.UTF8.GetBytes(text.PadRight(padding)),
        CoalesceKey = coalesceKey,
    };

    public static OutboxMessage Alert(string text) => Of(MessageClass.Alert, text);

    public static string TextOf(byte[] payload) => Encoding.UTF8.GetString(payload).TrimEnd();
}
