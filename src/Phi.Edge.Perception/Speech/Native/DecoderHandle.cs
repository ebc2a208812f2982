using Microsoft.Win32.SafeHandles;

namespace Phi.Edge.Perception.Speech.Native;

/// <summary>A native decoder; freed once, and not while a call into it runs.</summary>
internal sealed class DecoderHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        // It returns how many references are left.
        return PocketSphinx.Free(handle) == 0;
    }
}
