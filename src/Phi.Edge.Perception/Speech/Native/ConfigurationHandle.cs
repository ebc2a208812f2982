using Microsoft.Win32.SafeHandles;

namespace Phi.Edge.Perception.Speech.Native;

/// <summary>A native configuration. The decoder keeps its own reference.</summary>
internal sealed class ConfigurationHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        _ = SphinxBase.FreeConfiguration(handle);
        return true;
    }
}
