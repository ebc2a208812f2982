using System.Text.Json.Serialization;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>The report as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SignsEvalReport))]
internal sealed partial class SignsEvalJson : JsonSerializerContext;
