using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Daemon.Eval.Voice;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(List<VoiceItem>))]
[JsonSerializable(typeof(VoiceEvalReport))]
internal sealed partial class VoiceEvalJson : JsonSerializerContext;
