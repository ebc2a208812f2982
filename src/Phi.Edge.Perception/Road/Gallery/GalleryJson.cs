using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>JSON of galleries and profiles. Unknown properties are notes of the training and are passed over; missing ones are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(GalleryFile))]
[JsonSerializable(typeof(ProfilesFile))]
internal sealed partial class GalleryJson : JsonSerializerContext
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it should be, for the message.</param>
    /// <param name="type">What it holds.</param>
    /// <exception cref="SignException">It is missing, unreadable, or no such file.</exception>
    public static T Read<T>(string path, string what, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new SignException($"{what} '{path}' is empty");
        }
        catch (JsonException e)
        {
            throw new SignException($"{what} '{path}' is not valid: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SignException($"{what} '{path}' cannot be read: {e.Message}", e);
        }
    }
}
