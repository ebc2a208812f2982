using System.Text.Json;

namespace Phi.Edge.Perception.Tests.Driver;

/// <summary>What an independent double-precision interpreter makes of the astronaut picture.</summary>
internal static class AstronautGolden
{
    private static readonly JsonDocument Document =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Goldens", "mediapipe-astronaut.json")));

    public static JsonElement Anchors => Document.RootElement.GetProperty("anchors_xy_centre_w1_h1");

    public static JsonElement Of(params ReadOnlySpan<string> path)
    {
        var element = Document.RootElement.GetProperty("astronaut");
        foreach (var name in path) element = element.GetProperty(name);
        return element;
    }

    public static float Number(params ReadOnlySpan<string> path) => Of(path).GetSingle();

    public static float[][] Points(params ReadOnlySpan<string> path)
        => [.. Of(path).EnumerateArray().Select(Floats)];

    public static float[] Floats(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];
}
