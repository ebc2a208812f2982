using System.Runtime.InteropServices;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>Processor time of the calling thread: does not run while other programs have the core.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID, time.h

    public static double Milliseconds()
    {
        _ = GetTime(ThreadCpuTime, out var time);
        return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
