using System.Text.Json;

namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>Numbers of an independent double-precision interpreter (see the file's "about").</summary>
internal static class Goldens
{
    private static readonly JsonDocument Document =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Goldens", "mediapipe-models.json")));

    public static JsonElement Model(string name) => Document.RootElement.GetProperty("models").GetProperty(name);

    public static JsonElement Unit(string name) => Document.RootElement.GetProperty("custom_op_units").GetProperty(name);

    public static float[] Floats(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];

    /// <summary>The file's tolerance: 2e-4 · max(1, |expected|) per element.</summary>
    public static void AssertClose(float expected, float actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 2e-4 * Math.Max(1, Math.Abs(expected)), $"{what}: expected {expected}, got {actual}");

    public static void AssertTensor(JsonElement golden, ReadOnlySpan<float> actual, string what)
    {
        var first = Floats(golden.GetProperty("first16"));
        for (var i = 0; i < first.Length; i++) AssertClose(first[i], actual[i], $"{what}[{i}]");
        if (!golden.TryGetProperty("strided", out var strided)) return;
        var expected = Floats(strided);
        var at = 0;
        foreach (var index in golden.GetProperty("strided_index").EnumerateArray())
            AssertClose(expected[at++], actual[index.GetInt32()], $"{what}[{index}]");
    }
}
