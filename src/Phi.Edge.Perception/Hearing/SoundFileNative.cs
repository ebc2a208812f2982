using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>The functions of libsndfile (Debian: libsndfile1) that reading needs.</summary>
internal static partial class SoundFileNative
{
    public const int ReadMode = 0x10;
    private const string Library = "libsndfile.so.1";

    [LibraryImport(Library, EntryPoint = "sf_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial SoundFileHandle Open(string path, int mode, ref SoundFileInfo info);

    [LibraryImport(Library, EntryPoint = "sf_readf_float")]
    public static partial long ReadFrames(SoundFileHandle file, Span<float> samples, long frames);

    [LibraryImport(Library, EntryPoint = "sf_error")]
    public static partial int Error(SoundFileHandle file);

    /// <summary>Text of a static table; not freed.</summary>
    [LibraryImport(Library, EntryPoint = "sf_strerror")]
    public static partial nint ErrorText(SoundFileHandle file);

    [LibraryImport(Library, EntryPoint = "sf_close")]
    public static partial int Close(nint file);
}
