using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Perception.Onnx;

/// <summary>A float array that ONNX Runtime reads or writes in place: pinned for its whole life, bound once.</summary>
internal sealed class TensorBuffer : IDisposable
{
    private readonly OrtMemoryInfo _memory = new(OrtMemoryInfo.allocatorCPU, OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);

    public TensorBuffer(TensorInfo info)
    {
        Info = info;
        Values = GC.AllocateArray<float>(info.Elements, pinned: true);
        Ort = OrtValue.CreateTensorValueFromMemory(_memory, Values.AsMemory(), Array.ConvertAll(info.Shape, size => (long)size));
    }

    public TensorInfo Info { get; }

    public float[] Values { get; }

    public OrtValue Ort { get; }

    public void Dispose()
    {
        Ort.Dispose();
        _memory.Dispose();
    }
}
