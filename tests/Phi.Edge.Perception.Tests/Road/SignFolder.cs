using System.Text.Json;

using OpenCvSharp;

using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Tests.Road;

/// <summary>A folder with the small networks, a gallery of three drawings and two regions; deleted afterwards.</summary>
internal sealed class SignFolder : IDisposable
{
    public const string Disc = "regulatory--road-closed-to-vehicles--g1";
    public const string Panel = "information--parking--g1";
    public const string Plate = "complementary--distance--g1";

    public SignFolder()
    {
        File.WriteAllBytes(Files.Detector, SignNetworks.Detector());
        File.WriteAllBytes(Files.Recognizer, SignNetworks.Recognizer());
        DrawDisc(DrawingOf(Disc));
        DrawPanel(DrawingOf(Panel), new(200, 80, 10, 255), 1);
        DrawPanel(DrawingOf(Plate), new(245, 245, 245, 255), 0.4);
        WriteProfiles();
        WriteGallery();
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("phi-edge-signs").FullName;

    public RoadModelFiles Files => new(In("detector.onnx"), In("recogniser.onnx"), In("gallery.json"), In("profiles.json"), In("added"));

    public string DrawingOf(string name) => In($"{name}.png");

    public string In(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Writes the gallery, changed before.</summary>
    public void WriteGallery(string? model = null, int? dimension = null, params string[] without)
    {
        using var network = EmbeddingNetwork.Load(Files.Recognizer, new());
        var encoder = new DrawingEncoder(network);
        var entries = new[] { Disc, Panel, Plate }.Except(without).Select(name => GalleryEntry.Of(name, encoder.Encode(DrawingOf(name)))).ToArray();
        var file = new GalleryFile(model ?? SignGallery.HashOf(Files.Recognizer), dimension ?? network.Dimension, entries, new(-6, 4, 8, 0.6f, 0.5f));
        File.WriteAllBytes(Files.Gallery, JsonSerializer.SerializeToUtf8Bytes(file, GalleryJson.Default.GalleryFile));
    }

    public RoadModel LoadModel(RoadModelOptions? options = null) => RoadModel.Load(Files, new(), options ?? new(), TimeProvider.System);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Draws a blue triangle: a sign that the gallery lacks.</summary>
    public string DrawTriangle(string file = "triangle.png")
    {
        using var drawing = new Mat(200, 200, MatType.CV_8UC4, Scalar.All(0));
        Cv2.FillConvexPoly(drawing, [new Point(100, 5), new Point(195, 190), new Point(5, 190)], new(220, 120, 20, 255), LineTypes.AntiAlias);
        Cv2.ImWrite(In(file), drawing);
        return In(file);
    }

    private static void DrawDisc(string path)
    {
        using var drawing = new Mat(128, 128, MatType.CV_8UC4, Scalar.All(0));
        Cv2.Circle(drawing, 64, 64, 63, new(30, 20, 200, 255), -1);
        Cv2.Circle(drawing, 64, 64, 47, new(240, 240, 240, 255), -1);
        Cv2.ImWrite(path, drawing);
    }

    private static void DrawPanel(string path, Scalar colour, double height)
    {
        using var drawing = new Mat((int)(128 * height), 128, MatType.CV_8UC4, colour);
        Cv2.Rectangle(drawing, new Rect(50, (int)(30 * height), 16, (int)(60 * height)), new(10, 10, 10, 255), -1);
        Cv2.ImWrite(path, drawing);
    }

    private void WriteProfiles() => File.WriteAllText(Files.Profiles, $$"""
        { "default": "here", "plates": "^complementary--", "profiles": {
          "here": { "about": "two of them", "names": ["{{Disc}}", "{{Plate}}"] }, "world": { "about": "all", "names": ["*"] } } }
        """);
}
