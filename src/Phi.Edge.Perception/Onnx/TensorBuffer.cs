using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Perception.Onnx;

/// <summary>An array that ONNX Runtime reads or writes in place: pinned for its whole life, bound once.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal sealed class TensorBuffer<T> : IDisposable
    where T : unmanaged
{
    private readonly OrtMemoryInfo _memory = new(OrtMemoryInfo.allocatorCPU, OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);

    public TensorBuffer(TensorInfo info)
    {
        Info = info;
        Values = GC.AllocateArray<T>(info.Elements, pinned: true);
        Ort = OrtValue.CreateTensorValueFromMemory(_memory, Values.AsMemory(), Array.ConvertAll(info.Shape, size => (long)size));
    }

    public TensorInfo Info { get; }

    public T[] Values { get; }

    public OrtValue Ort { get; }

    public void Dispose()
    {
        Ort.Dispose();
        _memory.Dispose();
    }
}
