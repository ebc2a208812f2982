using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Strict JSON of a received message; false instead of an exception.</summary>
internal static class InboundJson
{
    public static bool TryRead<T>(ReadOnlySpan<byte> json, [NotNullWhen(true)] out T? message) where T : class
    {
        try
        {
            message = (T?)JsonSerializer.Deserialize(json, typeof(T), WireJson.Default);
        }
        catch (JsonException)
        {
            message = null;
        }

        return message is not null;
    }
}
