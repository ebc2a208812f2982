using System.Runtime.InteropServices;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>What the figures were measured on.</summary>
internal sealed record Machine(string Processor, int Cores, string System, string Runtime, string OnnxRuntime, string LoadBefore)
{
    public static Machine Describe() => new(
        Find("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        Microsoft.ML.OnnxRuntime.OrtEnv.Instance().GetVersionString(),
        File.ReadAllText("/proc/loadavg").Split(' ')[0]);

    private static string? Find(string file, string key) => File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
