using Google.Protobuf;
using Microsoft.Extensions.Logging.Abstractions;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.ModelImport;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Driver;

/// <summary>The driver model's networks, imported once per test run.</summary>
public sealed class DriverNetworks : IDisposable
{
    private const int MeshEnd = 2495952;
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-driver-").FullName;

    public DriverNetworks() => Files = new(
        Import("short", "@mediapipe/face_detection", "face_detection_short_range.tflite", null),
        Import("full", "@mediapipe/face_detection", "face_detection_full_range.tflite", null),
        Import("mesh", "@mediapipe/face_mesh", "face_mesh_solution_packed_assets.data", MeshEnd));

    public DriverModelFiles Files { get; }

    public DriverModel Load(DriverModelOptions? options = null) => DriverModel.Load(
        Files, new OnnxModelOptions(), options ?? new(), TimeProvider.System, NullLogger<DriverModel>.Instance);

    internal OnnxModel Open(string path) => OnnxModel.Load(path, new OnnxModelOptions());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Import(string name, string package, string file, int? end)
    {
        var path = Path.Combine(_folder, name + ".onnx");
        File.WriteAllBytes(path, TfLiteImporter.Import(SourceModels.Read(package, file, 0, end), file).ToByteArray());
        return path;
    }
}
