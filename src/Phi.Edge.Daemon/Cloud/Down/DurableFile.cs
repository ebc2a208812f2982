namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Writes a small file so that after a power cut either the old or the new content is there.</summary>
internal static class DurableFile
{
    /// <exception cref="IOException">The disk refused it; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }
}
