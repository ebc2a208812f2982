using Phi.Edge.Perception.Road.Text;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Road.Text;

/// <summary>The text reader, loaded once for a class of tests.</summary>
public sealed class TextReaderFixture : IDisposable
{
    public static SignTextFiles Files { get; } = new(
        Asset("ch_PP-OCRv4_det_infer.onnx"), Asset("ch_PP-OCRv4_rec_infer.onnx"), Asset("ppocr_keys_v1.txt"));

    public SignTextReader Reader { get; } = SignTextReader.Load(Files);

    public void Dispose() => Reader.Dispose();

    private static string Asset(string file) => Path.Combine(SourceModels.ModelsFolder, "node_modules", "@gutenye", "ocr-models", "assets", file);
}
