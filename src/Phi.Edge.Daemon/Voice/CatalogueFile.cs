using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Opens command catalogues on disk.</summary>
internal static class CatalogueFile
{
    /// <summary>Reads a catalogue and what it includes, with all of its problems.</summary>
    /// <exception cref="StartupException">The file cannot be read.</exception>
    public static CatalogueResult Read(string path, IReadOnlyDictionary<string, IReadOnlyList<string>>? additions = null)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var main = Open(path, Path.GetFileName(path)) ?? throw new StartupException($"The command catalogue {path} is not there", ExitCodes.NoInput);
        return CatalogueReader.Read(main, name => Open(Path.Combine(folder, name), name), additions);
    }

    /// <summary>The catalogue of a file, or of the shipped one.</summary>
    /// <param name="path">The file; null: <c>commands/car.json</c> beside or above the program.</param>
    /// <param name="additions">Names that the operator's settings add to lists.</param>
    /// <exception cref="StartupException">It cannot be read, or has problems: all of them are in the message.</exception>
    public static CommandCatalogue Load(string? path = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? additions = null)
    {
        var file = path ?? Shipped();
        var result = Read(file, additions);
        return result.Catalogue ?? throw new StartupException(
            $"The command catalogue {file} has {result.Problems.Count} problem(s):\n{string.Join('\n', result.Problems)}", ExitCodes.Configuration);
    }

    /// <summary>The shipped catalogue.</summary>
    /// <exception cref="StartupException">It is not there.</exception>
    public static string Shipped() => Beside("car.json")
        ?? throw new StartupException("commands/car.json is neither beside nor above the program: set Voice:Catalogue:File", ExitCodes.Unavailable);

    /// <summary>A shipped file of the folder <c>commands</c>; null when it is not there.</summary>
    public static string? Beside(params string[] name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "commands", .. name]);
            if (File.Exists(path)) return path;
        }

        return null;
    }

    private static CatalogueSource? Open(string path, string name)
    {
        try
        {
            return File.Exists(path) ? new(name, File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The command catalogue {path} cannot be read: {e.Message}", ExitCodes.NoInput);
        }
    }
}
