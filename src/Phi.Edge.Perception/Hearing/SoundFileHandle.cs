using Microsoft.Win32.SafeHandles;

namespace Phi.Edge.Perception.Hearing;

/// <summary>An open file of libsndfile.</summary>
internal sealed class SoundFileHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => SoundFileNative.Close(handle) == 0;
}
