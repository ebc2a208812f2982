namespace Phi.Edge.Daemon.Doctor;

/// <summary>Folders the daemon writes to.</summary>
/// <param name="folders">Folder and what it is for.</param>
internal sealed class FoldersCheck(IReadOnlyList<(string Path, string Purpose)> folders) : IDoctorCheck
{
    private const long LowDisk = 200L << 20;

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([.. folders.Select(f => Look(f.Path, f.Purpose))]);

    private static Finding Look(string path, string purpose)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            var free = new DriveInfo(path).AvailableFreeSpace;
            return free < LowDisk
                ? new Finding(purpose, Verdict.Warning, $"{path}: {free >> 20} MiB free", "free some disk space")
                : new Finding(purpose, Verdict.Ok, $"{path}: writable, {free >> 30} GiB free");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding(purpose, Verdict.Problem, e.Message, $"make {path} writable for user {Environment.UserName}, or set PHI_EDGE_CACHE to another folder");
        }
    }
}
