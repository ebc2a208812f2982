using Google.Protobuf;
using Phi.Edge.Perception.ModelImport;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>Imports a TFLite file and opens what came out.</summary>
internal static class ImportedModel
{
    public static OnnxModel Open(byte[] tflite)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, TfLiteImporter.Import(tflite, "test.tflite").ToByteArray());
            return OnnxModel.Load(path, new OnnxModelOptions { WarmUpRuns = 0 });
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Runs a model on inputs given in its own order and layout; returns the first output.</summary>
    public static float[] Run(byte[] tflite, params float[][] inputs)
    {
        using var model = Open(tflite);
        for (var i = 0; i < inputs.Length; i++) inputs[i].CopyTo(model.InputAt(i), 0);
        model.Run();
        return model.Output(0).ToArray();
    }
}
