using System.Runtime.CompilerServices;

namespace Phi.Edge.Pipelines.Tests.HouseRules;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Sources { get; } = Read("src", "*.cs");

    public static IReadOnlyList<SourceFile> Projects { get; } = Read("src", "*.csproj");

    public static string Document(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static void NoneOf(IEnumerable<string> complaints, [CallerMemberName] string rule = "")
    {
        var found = complaints.ToList();
        Assert.True(found.Count == 0, $"{rule}: {found.Count} found{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }

    private static List<SourceFile> Read(string folder, string pattern) =>
        [.. from path in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
            where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
            orderby relative
            select new SourceFile(relative, File.ReadAllText(path))];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Phi.Edge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Phi.Edge.sln above {AppContext.BaseDirectory}: run these tests from the repository.");
    }
}
