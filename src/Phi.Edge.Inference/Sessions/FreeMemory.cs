using System.Globalization;

namespace Phi.Edge.Inference.Sessions;

/// <summary>How much memory is left.</summary>
internal static class FreeMemory
{
    private const string MemoryInfo = "/proc/meminfo";

    /// <summary>Bytes that can be had without swapping: the kernel's estimate on Linux, the garbage collector's elsewhere.</summary>
    public static long Bytes()
    {
        if (OperatingSystem.IsLinux() && File.Exists(MemoryInfo) && Parse(File.ReadLines(MemoryInfo)) is { } available)
            return available;
        var info = GC.GetGCMemoryInfo();
        return Math.Max(0, info.TotalAvailableMemoryBytes - info.MemoryLoadBytes);
    }

    /// <summary>Reads the line <c>MemAvailable: 123 kB</c>.</summary>
    public static long? Parse(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is ["MemAvailable:", var kilobytes, ..] && long.TryParse(kilobytes, CultureInfo.InvariantCulture, out var value))
                return value * 1024;
        }

        return null;
    }
}
