using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Speech.Native;

/// <summary>What we call of libsphinxbase, and of libc to catch what it prints.</summary>
internal static partial class SphinxBase
{
    private const string Library = "libsphinxbase.so.3";

    [LibraryImport(Library, EntryPoint = "cmd_ln_parse_r", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ConfigurationHandle Configure(nint previous, nint definitions, int count, string[] arguments, int strict);

    [LibraryImport(Library, EntryPoint = "cmd_ln_free_r")]
    internal static partial int FreeConfiguration(nint configuration);

    /// <summary>Where messages of the whole process go; zero for nowhere.</summary>
    [LibraryImport(Library, EntryPoint = "err_set_logfp")]
    internal static partial void LogTo(nint file);

    [LibraryImport("libc", EntryPoint = "open_memstream")]
    internal static unsafe partial nint OpenMemory(nint* buffer, nuint* size);

    [LibraryImport("libc", EntryPoint = "fclose")]
    internal static partial int Close(nint file);

    [LibraryImport("libc", EntryPoint = "free")]
    internal static partial void Free(nint memory);
}
