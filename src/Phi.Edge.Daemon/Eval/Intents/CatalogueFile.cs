using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>A command catalogue on disk.</summary>
internal static class CatalogueFile
{
    private const string Default = "commands/car.json";

    /// <summary>Reads a catalogue with what it includes.</summary>
    /// <param name="path">Its main file; null for the shipped one, here or beside the program.</param>
    /// <exception cref="FileNotFoundException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It has errors: all of them, one a line.</exception>
    public static CommandCatalogue Read(string? path)
    {
        var main = path ?? (File.Exists(Default) ? Default : Path.Combine(AppContext.BaseDirectory, Default));
        if (!File.Exists(main)) throw new FileNotFoundException($"{main} is missing: name a catalogue with --catalogue");
        var folder = Path.GetDirectoryName(Path.GetFullPath(main))!;
        var result = CatalogueReader.Read(new(main, File.ReadAllBytes(main)), name => Source(Path.Combine(folder, name)));
        return result.Catalogue ?? throw new InvalidDataException($"{main} has errors:\n{string.Join('\n', result.Problems)}");
    }

    private static CatalogueSource? Source(string path) => File.Exists(path) ? new(path, File.ReadAllBytes(path)) : null;
}
