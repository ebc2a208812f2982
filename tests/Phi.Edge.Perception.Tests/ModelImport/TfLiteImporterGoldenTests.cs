using System.Text.Json;
using Google.Protobuf;
using Phi.Edge.Perception.ModelImport;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Tests.ModelImport;

public sealed class TfLiteImporterGoldenTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string> Models =>
    [
        "face_detection_short_range", "face_detection_full_range", "face_detection_full_range_sparse", "face_landmark",
        "face_landmark_with_attention", "palm_detection_full", "palm_detection_lite", "hand_landmark_full", "hand_landmark_lite",
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void Import_RealModel_RunsToTheGoldens(string name)
    {
        var golden = Goldens.Model(name);
        File.WriteAllBytes(_path, TfLiteImporter.Import(ReadSource(golden), name).ToByteArray());
        using var model = OnnxModel.Load(_path, new OnnxModelOptions());
        FillInput(golden.GetProperty("input"), model);

        model.Run();

        var outputs = golden.GetProperty("outputs").EnumerateArray().ToArray();
        Assert.Equal(outputs.Select(output => output.GetProperty("name").GetString()), model.Outputs.Select(output => output.Name));
        for (var i = 0; i < outputs.Length; i++)
        {
            Assert.Equal(outputs[i].GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()), model.Outputs.ElementAt(i).Shape);
            AssertOutput(outputs[i], model.Output(i));
        }
    }

    public void Dispose() => File.Delete(_path);

    internal static byte[] ReadSource(JsonElement golden)
    {
        var package = golden.GetProperty("package").GetString()!;
        var range = golden.GetProperty("bytes");
        return SourceModels.Read(
            package[..package.LastIndexOf('@')], golden.GetProperty("file").GetString()!,
            range.ValueKind == JsonValueKind.Null ? null : range[0].GetInt32(),
            range.ValueKind == JsonValueKind.Null ? null : range[1].GetInt32());
    }

    /// <summary>Channel c of pixel (x, y) is (7x + 3y + 50c) mod 256, scaled to the model's range.</summary>
    private static void FillInput(JsonElement golden, OnnxModel model)
    {
        var symmetric = golden.GetProperty("range")[0].GetInt32() == -1;
        var shape = model.Inputs.First().Shape;
        Assert.Equal([1, 3, golden.GetProperty("shape")[1].GetInt32(), golden.GetProperty("shape")[2].GetInt32()], shape);
        var (height, width) = (shape[2], shape[3]);
        for (var i = 0; i < model.Input.Length; i++)
        {
            var (c, y, x) = (i / (height * width), i / width % height, i % width);
            var v = ((7 * x) + (3 * y) + (50 * c)) & 255;
            model.Input[i] = symmetric ? (v / 127.5f) - 1 : v / 255f;
        }
    }

    private static void AssertOutput(JsonElement golden, ReadOnlySpan<float> actual)
    {
        var name = golden.GetProperty("name").GetString()!;
        Goldens.AssertTensor(golden, actual, name);
        Goldens.AssertClose(golden.GetProperty("min").GetSingle(), actual.ToArray().Min(), $"{name} min");
        Goldens.AssertClose(golden.GetProperty("max").GetSingle(), actual.ToArray().Max(), $"{name} max");
    }
}
