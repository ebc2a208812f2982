namespace Phi.Edge.Contracts.Tests.Wire;

/// <summary>Compares text with a file of the repository; with PHI_EDGE_APPROVE=1, which './dev contracts' sets, it writes the file instead.</summary>
internal static class Approval
{
    private const int LinesShown = 20;

    public static bool Rewrites => Environment.GetEnvironmentVariable("PHI_EDGE_APPROVE") is "1" or "breaking";

    /// <summary>A change that breaks the contract is wanted: the beginning of a version 2, or something that was never released.</summary>
    public static bool MayBreak => Environment.GetEnvironmentVariable("PHI_EDGE_APPROVE") == "breaking";

    public static string Root { get; } = FindRoot();

    public static string SamplePath(Type message) =>
        Path.Combine(Root, "tests", "Phi.Edge.Contracts.Tests", "Approved", message.Name + ".json");

    public static void Matches(string path, string actual)
    {
        if (Rewrites)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        var name = Path.GetRelativePath(Root, path);
        Assert.True(File.Exists(path), $"{name} is missing: run './dev contracts' and review what it writes.");
        var approved = File.ReadAllText(path);
        Assert.True(approved == actual, $"{name} is not what the code says. Run './dev contracts' and review the difference:\n{Difference(approved, actual)}");
    }

    /// <summary>Lines that are gone and lines that are new, the first of them; order within a file does not matter here.</summary>
    internal static string Difference(string approved, string actual)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var lines = before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)).ToList();
        return lines.Count == 0
            ? "(the same lines in another order or number)"
            : string.Join('\n', lines.Take(LinesShown)) + (lines.Count > LinesShown ? $"\n... and {lines.Count - LinesShown} more lines" : "");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Phi.Edge.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
