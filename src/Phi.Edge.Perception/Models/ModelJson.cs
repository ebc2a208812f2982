using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Perception.Models;

/// <summary>Strict JSON of the catalog and the stamps: unknown, missing, null and repeated properties are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(ModelCatalog))]
[JsonSerializable(typeof(ModelStamp))]
internal sealed partial class ModelJson : JsonSerializerContext;
