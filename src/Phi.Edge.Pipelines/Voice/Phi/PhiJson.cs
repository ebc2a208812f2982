using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Phi.Edge.Pipelines.Voice.Phi;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PhiJson : JsonSerializerContext;
