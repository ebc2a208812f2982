using System.CommandLine;

using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Signs;

/// <summary>Runs a <c>signs</c> command: an expected failure is one line on the error stream and exit code 1.</summary>
internal sealed class SignsAction(ModelsOptions models, Option<string?> state, TextWriter error)
{
    /// <summary>Where signs that were added are kept.</summary>
    public static string Folder(string? state) => state ?? Path.Combine(StateFolder.Find(), "signs");

    /// <summary>The road model's files.</summary>
    /// <exception cref="ModelCatalogException">One is missing or has the wrong hash.</exception>
    public static RoadModelFiles Files(ModelFolders folders, string? added) =>
        RoadModelFiles.Locate(new(ModelCatalog.Load(folders.Catalog), folders.Cache), added);

    public int Run(ParseResult arguments, Func<RoadModelFiles, AddedSigns, int> action)
    {
        try
        {
            var folder = Folder(arguments.GetValue(state));
            return action(Files(models.Folders(arguments), folder), new AddedSigns(folder));
        }
        catch (Exception e) when (e is ModelCatalogException or OnnxModelException or SignException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"signs: {e.Message}");
            return Hosting.ExitCodes.Failed;
        }
    }
}
