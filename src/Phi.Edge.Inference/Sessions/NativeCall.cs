using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Inference.Sessions;

/// <summary>One session's inputs and outputs by position, in native arrays that every run reuses. Owns no tensor.</summary>
internal sealed unsafe class NativeCall : IDisposable
{
    private readonly InferenceSession _session;
    private readonly int _inputCount;
    private readonly int _outputCount;
    private byte** _names;
    private nint* _values;

    public NativeCall(InferenceSession session, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        _session = session;
        (_inputCount, _outputCount) = (inputs.Count, outputs.Count);
        var count = (nuint)(_inputCount + _outputCount);
        _names = (byte**)NativeMemory.AllocZeroed(count, (nuint)sizeof(byte*));
        _values = (nint*)NativeMemory.AllocZeroed(count, (nuint)sizeof(nint));
        for (var i = 0; i < _inputCount; i++)
            _names[i] = Utf8(inputs[i]);
        for (var i = 0; i < _outputCount; i++)
            _names[_inputCount + i] = Utf8(outputs[i]);
    }

    /// <summary>The inputs, in the order of the names.</summary>
    public Span<nint> Inputs => new(_values, _inputCount);

    /// <summary>The outputs, in the order of the names; zero lets ONNX Runtime allocate, and the caller then owns the value.</summary>
    public Span<nint> Outputs => new(_values + _inputCount, _outputCount);

    public void Run(RunOptions options)
    {
        NativeRuntime.Run(NativeRuntime.Handle(_session), options.DangerousGetHandle(), _names, _values, _inputCount,
            _names + _inputCount, _values + _inputCount, _outputCount);
        GC.KeepAlive(options);
        GC.KeepAlive(_session);
    }

    public void Dispose()
    {
        if (_names is null)
            return;
        for (var i = 0; i < _inputCount + _outputCount; i++)
            NativeMemory.Free(_names[i]);
        NativeMemory.Free(_names);
        NativeMemory.Free(_values);
        _names = null;
        _values = null;
        GC.SuppressFinalize(this);
    }

    ~NativeCall() => Dispose();

    private static byte* Utf8(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        var copy = (byte*)NativeMemory.AllocZeroed((nuint)size + 1);
        Encoding.UTF8.GetBytes(text, new Span<byte>(copy, size));
        return copy;
    }
}
