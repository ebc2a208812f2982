using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The native libraries: OpenCV (capture) and ONNX Runtime (models).</summary>
internal sealed class NativeLibrariesCheck : IDoctorCheck
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([OpenCv(), OnnxRuntime()]);

    private static Finding OpenCv() => Load("OpenCV", () => Cv2.GetVersionString() ?? "unknown version",
        "install GTK 3 (Debian: libgtk-3-0, newer Ubuntu: libgtk-3-0t64); on a Jetson use the jetson flavour's OpenCvSharp runtime");

    private static Finding OnnxRuntime() => Load("ONNX Runtime",
        () => $"{OrtEnv.Instance().GetVersionString()}, providers: {string.Join(", ", OrtEnv.Instance().GetAvailableProviders())}",
        "the native library does not fit this machine: on a Jetson run deploy/jetson/native-libraries.sh, elsewhere use the cpu flavour");

    private static Finding Load(string name, Func<string> version, string whatToDo)
    {
        try
        {
            return new Finding(name, Verdict.Ok, version());
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or OpenCvSharpException)
        {
            return new Finding(name, Verdict.Problem, e.GetBaseException().Message.Split('\n')[0], whatToDo);
        }
    }
}
