namespace Phi.Edge.Contracts.Tests.Wire;

/// <summary>Compares text with a file of the repository; with PHI_EDGE_APPROVE=1 it writes the file instead.</summary>
internal static class Approval
{
    public static bool Rewrites => Environment.GetEnvironmentVariable("PHI_EDGE_APPROVE") == "1";

    public static string Root { get; } = FindRoot();

    public static string SamplePath(Type message) =>
        Path.Combine(Root, "tests", "Phi.Edge.Contracts.Tests", "Approved", message.Name + ".json");

    public static void Matches(string path, string actual)
    {
        if (Rewrites)
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run the tests with PHI_EDGE_APPROVE=1 and review what it writes.");
        Assert.Equal(File.ReadAllText(path), actual);
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
