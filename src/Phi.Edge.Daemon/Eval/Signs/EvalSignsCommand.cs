using System.CommandLine;
using System.Text.Json;

using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Signs;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road.Gallery;
using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary><c>phi-edge eval signs FOLDER</c>: sign recognition on labelled crops, detection and naming on labelled frames.</summary>
internal static class EvalSignsCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder of crops (sub-folders NN_name, NN a class) or of frames (with gtsdb_gt.csv in it or above: file,x1,y1,x2,y2,class_id), or a folder with such folders",
        };
        var json = new Option<bool>("--json") { Description = "Write the whole report as JSON to the standard output" };
        var region = new Option<string?>("--region") { Description = "Region profile; default: the gallery's own" };
        var classes = new Option<string?>("--classes") { Description = "CSV with the columns class_id,drawings (separated by blanks); default: the 43 classes of GTSRB and GTSDB" };
        var margin = new Option<float>("--margin") { Description = "What crops show around the sign's box on every side, as a share of the box", DefaultValueFactory = _ => 0.1f };
        var readd = new Option<string[]>("--readd")
        {
            Description = "Take these classes' drawings out of the gallery and add them again from --artwork, as 'signs add' does; 'all' for every class", AllowMultipleArgumentsPerToken = true,
        };
        var artwork = new Option<string?>("--artwork") { Description = "Folder of drawings (NAME.svg or NAME.png) for --readd" };
        var models = new ModelsOptions();
        var command = new Command("signs", "Measure the recognition of road signs on labelled crops and frames")
        {
            folder, json, region, classes, margin, readd, artwork, models.Catalog, models.Cache,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new(parsed.GetValue(folder)!, parsed.GetValue(region), parsed.GetValue(classes), parsed.GetValue(margin), parsed.GetValue(readd) ?? [], parsed.GetValue(artwork)),
            parsed.GetValue(json), () => models.Folders(parsed), cancellation)));
        return command;
    }

    private static int Run(SignsEvalSettings settings, bool json, Func<ModelFolders> folders, CancellationToken cancellation)
    {
        try
        {
            var report = SignsEvaluator.Run(settings, SignsAction.Files(folders(), null), Console.Error.WriteLine, cancellation);
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, SignsEvalJson.Default.SignsEvalReport));
            else SignsEvalTable.Write(AnsiConsole.Console, report);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ModelCatalogException or OnnxModelException or SignException or InvalidDataException)
        {
            Console.Error.WriteLine($"eval signs: {e.Message}");
            return e is FileNotFoundException or DirectoryNotFoundException ? Hosting.ExitCodes.NoInput : Hosting.ExitCodes.Failed;
        }
    }
}
