using System.Runtime.InteropServices;

namespace Phi.Edge.Inference.GenAI;

/// <summary>Switches off the uploader that the official GenAI packages carry, before their native library is loaded.</summary>
internal static partial class GenAiTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";
    private static readonly Lazy<bool> Done = new(Switch);

    /// <summary>Must come before any other use of the library.</summary>
    public static void Off() => _ = Done.Value;

    private static bool Switch()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        // on Linux .NET keeps its own copy of the environment; native code reads the process's
        if (!OperatingSystem.IsWindows() && SetEnvironment(Variable, "1", 1) != 0)
            throw new PhiProviderException($"The variable {Variable} cannot be set, so telemetry would stay on; set it before the process starts.");
        return true;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
