using System.Text.Json;

namespace Phi.Edge.Inference.Tests;

/// <summary>Paths and contents of the golden files beside the tests.</summary>
internal static class Golden
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Goldens");

    public static string MultimodalFolder { get; } = Path.Combine(Root, "phi4mm-tiny", "mm");

    public static string MiniFolder { get; } = Path.Combine(Root, "phi4mm-tiny", "mini");

    public static JsonElement Preprocessing { get; } = Read("phi4mm-golden.json");

    public static JsonElement Expected { get; } = Read(Path.Combine("phi4mm-tiny", "expected.json"));

    public static int[] Ints(this JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, name)));
        return document.RootElement.Clone();
    }
}
