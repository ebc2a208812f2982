using System.Text.Json.Serialization;

namespace Phi.Edge.Daemon.Eval;

/// <summary>The report as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(WakewordEvalReport))]
internal sealed partial class WakewordEvalJson : JsonSerializerContext;
