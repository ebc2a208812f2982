using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Sessions;

/// <summary>
/// The few functions of ONNX Runtime's C interface that the token loop needs. The managed wrapper allocates names, arrays and
/// finalizable objects on every call; these do not. The function table only ever grows at its end, so the positions are stable.
/// </summary>
internal static unsafe partial class NativeRuntime
{
    private const uint OldestVersionWithTheseFunctions = 14;
    private static readonly nint* Table = LoadTable();

    /// <summary>Runs a session. A null output is allocated by ONNX Runtime.</summary>
    public static void Run(nint session, nint options, byte** inputNames, nint* inputs, int inputCount,
        byte** outputNames, nint* outputs, int outputCount)
    {
        var run = (delegate* unmanaged[Cdecl]<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, nint>)Table[9];
        Check(run(session, options, inputNames, inputs, (nuint)inputCount, outputNames, (nuint)outputCount, outputs));
    }

    /// <summary>Wraps memory, which must outlive the value, as a tensor.</summary>
    public static nint CreateTensor(nint memoryInfo, void* data, long bytes, ReadOnlySpan<long> shape, TensorElementType type)
    {
        var create = (delegate* unmanaged[Cdecl]<nint, void*, nuint, long*, nuint, int, nint*, nint>)Table[49];
        nint value;
        fixed (long* dims = shape)
            Check(create(memoryInfo, data, (nuint)bytes, dims, (nuint)shape.Length, (int)type, &value));
        return value;
    }

    /// <summary>Allocates a tensor from an allocator.</summary>
    public static nint AllocateTensor(nint allocator, ReadOnlySpan<long> shape, TensorElementType type)
    {
        var create = (delegate* unmanaged[Cdecl]<nint, long*, nuint, int, nint*, nint>)Table[48];
        nint value;
        fixed (long* dims = shape)
            Check(create(allocator, dims, (nuint)shape.Length, (int)type, &value));
        return value;
    }

    /// <summary>The address of a tensor's first element; a device address for a device tensor.</summary>
    public static void* Data(nint value)
    {
        var get = (delegate* unmanaged[Cdecl]<nint, void**, nint>)Table[51];
        void* data;
        Check(get(value, &data));
        return data;
    }

    /// <summary>Releases a value; zero is ignored.</summary>
    public static void Release(nint value)
    {
        if (value != 0)
            ((delegate* unmanaged[Cdecl]<nint, void>)Table[96])(value);
    }

    /// <summary>The native session behind the managed one.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_nativeHandle")]
    public static extern ref nint Handle(InferenceSession session);

    /// <summary>The native value behind the managed one.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handle")]
    public static extern ref nint Handle(OrtValue value);

    private static void Check(nint status)
    {
        if (status != 0)
            Throw(status);
    }

    private static void Throw(nint status)
    {
        var message = Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint, nint>)Table[2])(status));
        ((delegate* unmanaged[Cdecl]<nint, void>)Table[93])(status);
        throw new PhiRuntimeException($"ONNX Runtime failed: {message}");
    }

    private static nint* LoadTable()
    {
        _ = OrtEnv.Instance(); // the managed wrapper decides which native library is loaded
        var getApi = (delegate* unmanaged[Cdecl]<uint, nint*>)OrtGetApiBase()[0];
        return getApi(OldestVersionWithTheseFunctions);
    }

    [LibraryImport("onnxruntime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial nint* OrtGetApiBase();
}
