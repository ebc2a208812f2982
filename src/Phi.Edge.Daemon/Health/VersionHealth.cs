using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Daemon.Health;

/// <summary>The versions of what runs.</summary>
internal sealed class VersionHealth : IHealthSource
{
    private readonly string _daemon = typeof(VersionHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
    private readonly string _onnxRuntime = OrtEnv.Instance().GetVersionString();

    public void Report(HealthReportBuilder report) => report
        .Version("phi-edge", _daemon)
        .Version("dotnet", RuntimeInformation.FrameworkDescription)
        .Version("onnxruntime", _onnxRuntime);
}
