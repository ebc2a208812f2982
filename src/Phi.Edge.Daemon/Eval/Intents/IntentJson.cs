using System.Text.Json.Serialization;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>Labelled lines, mapping and report as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IntentLine))]
[JsonSerializable(typeof(IntentMapping))]
[JsonSerializable(typeof(IntentReport))]
internal sealed partial class IntentJson : JsonSerializerContext;
