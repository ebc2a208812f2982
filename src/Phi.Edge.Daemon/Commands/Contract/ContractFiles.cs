namespace Phi.Edge.Daemon.Commands.Contract;

/// <summary>The files of docs/ that describe the contract, as they were when the program was built; a test keeps them true.</summary>
internal static class ContractFiles
{
    private const string Prefix = "contracts/";

    /// <summary>Names below the folder.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ContractFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Writes one of them.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">It cannot be written; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static string Write(string name, string folder)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var source = typeof(ContractFiles).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var target = File.Create(path);
        source.CopyTo(target);
        return path;
    }
}
