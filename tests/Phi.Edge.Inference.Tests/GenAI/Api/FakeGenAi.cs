using System.Runtime.InteropServices;

namespace Microsoft.ML.OnnxRuntimeGenAI;

/// <summary>What the fake library is to answer, and what was asked of it.</summary>
internal sealed partial class FakeGenAi
{
    private static readonly AsyncLocal<FakeGenAi?> Test = new();
    private readonly Lock _gate = new();
    private readonly List<string> _calls = [];

    /// <summary>The fake of the running test.</summary>
    public static FakeGenAi Current => Test.Value ?? throw new InvalidOperationException("No test has set up the fake library.");

    /// <summary>Ids of the answer; what comes after them is the end token.</summary>
    public int[] Answer { get; init; } = [];

    /// <summary>An error for the next step.</summary>
    public string? Failure { get; set; }

    /// <summary>Calls in order, with their arguments.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    /// <summary>The variable that switches telemetry off, as native code saw it when the library was first used.</summary>
    public string? TelemetryVariable { get; private set; }

    public static FakeGenAi Use(FakeGenAi fake) => Test.Value = fake;

    public void Note(string call)
    {
        lock (_gate)
            _calls.Add(call);
    }

    public void LibraryOpened()
    {
        TelemetryVariable = Marshal.PtrToStringUTF8(GetEnvironment("ORT_DISABLE_TELEMETRY"));
        Note("open");
    }

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint GetEnvironment(string name);
}
