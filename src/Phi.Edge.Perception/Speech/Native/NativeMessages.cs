using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Phi.Edge.Perception.Speech.Native;

/// <summary>
/// The library prints to one file per process and says why something failed nowhere else. Here it is mute, but for the calls whose
/// errors we want to pass on; those run one at a time.
/// </summary>
internal static partial class NativeMessages
{
    private static readonly Lock Gate = new();

    /// <summary>Runs the call and collects the errors that the library printed meanwhile.</summary>
    public static unsafe (T Result, IReadOnlyList<string> Errors) Capture<T>(Func<T> call)
    {
        lock (Gate)
        {
            nint buffer = 0;
            nuint size = 0;
            var file = SphinxBase.OpenMemory(&buffer, &size);
            SphinxBase.LogTo(file);
            try
            {
                var result = call();
                SphinxBase.LogTo(0);
                Close(ref file);
                return (result, Errors(buffer == 0 ? "" : Encoding.UTF8.GetString((byte*)buffer, checked((int)size))));
            }
            finally
            {
                SphinxBase.LogTo(0);
                Close(ref file);
                SphinxBase.Free(buffer);
            }
        }
    }

    /// <summary>A text that the library gave us to free.</summary>
    public static string? Take(nint text)
    {
        var taken = Marshal.PtrToStringUTF8(text);
        SphinxBase.Free(text);
        return taken;
    }

    // ERROR: "file.c", line 12: what happened
    private static List<string> Errors(string printed)
    {
        var errors = new List<string>();
        foreach (var line in printed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith("ERROR", StringComparison.Ordinal) && !line.StartsWith("FATAL", StringComparison.Ordinal)) continue;
            var place = line.IndexOf(", line ", StringComparison.Ordinal);
            var end = place < 0 ? line.IndexOf(':', StringComparison.Ordinal) : line.IndexOf(':', place);
            errors.Add(ArbitraryLine().Replace(line[(end + 1)..], "").Trim());
        }

        return errors;
    }

    // The parser never counts lines.
    [GeneratedRegex(@" at line -?\d+")]
    private static partial Regex ArbitraryLine();

    private static void Close(ref nint file)
    {
        if (file != 0) _ = SphinxBase.Close(file);
        file = 0;
    }
}
