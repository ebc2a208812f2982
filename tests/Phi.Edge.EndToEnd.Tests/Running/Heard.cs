using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A message as a dashboard gets it.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its data.</param>
/// <param name="IsRetained">It was there before the dashboard was.</param>
/// <param name="ContentType">Content type.</param>
/// <param name="Attributes">User properties.</param>
internal sealed record Heard(string Topic, byte[] Payload, bool IsRetained, string? ContentType, IReadOnlyDictionary<string, string> Attributes)
{
    public T As<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Payload, type)!;
}
