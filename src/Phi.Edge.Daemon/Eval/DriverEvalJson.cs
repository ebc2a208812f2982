using System.Text.Json.Serialization;

namespace Phi.Edge.Daemon.Eval;

/// <summary>The report as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DriverEvalReport))]
internal sealed partial class DriverEvalJson : JsonSerializerContext;
