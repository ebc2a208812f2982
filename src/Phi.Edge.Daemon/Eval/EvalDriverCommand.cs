using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;
using Spectre.Console;

namespace Phi.Edge.Daemon.Eval;

/// <summary><c>phi-edge eval driver FOLDER</c>: the driver model and policy against labelled clips and pictures.</summary>
internal static class EvalDriverCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder with manifest.csv (file,label,...) and, for clips, videos_gt.csv (file,fps,event,start_frame,end_frame)",
        };
        var json = new Option<bool>("--json") { Description = "Write the whole report as JSON to the standard output" };
        var speed = new Option<float>("--speed") { Description = "Speed in km/h that the policy is told", DefaultValueFactory = _ => 80 };
        var models = new ModelsOptions();
        var command = new Command("driver", "Measure blinks, eyes, mouth, face finding, alerts and time on labelled clips and pictures")
        {
            folder, json, speed, models.Catalog, models.Cache,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(folder)!, parsed.GetValue(speed), parsed.GetValue(json), () => models.Folders(parsed), cancellation)));
        return command;
    }

    private static int Run(string folder, float speed, bool json, Func<ModelFolders> folders, CancellationToken cancellation)
    {
        try
        {
            using var model = Load(folders());
            var report = new DriverEvaluator(model, speed).Run(folder, file => Console.Error.WriteLine(file), cancellation);
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, DriverEvalJson.Default.DriverEvalReport));
            else DriverEvalTable.Write(AnsiConsole.Console, report);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ModelCatalogException or OnnxModelException)
        {
            Console.Error.WriteLine($"eval driver: {e.Message}");
            return e is FileNotFoundException or DirectoryNotFoundException ? Hosting.ExitCodes.NoInput : Hosting.ExitCodes.Failed;
        }
    }

    private static DriverModel Load(ModelFolders folders)
    {
        var store = new ModelStore(ModelCatalog.Load(folders.Catalog), folders.Cache);
        var model = DriverModel.Load(
            DriverModelFiles.Locate(store), new OnnxModelOptions(), new DriverModelOptions(), TimeProvider.System,
            NullLogger<DriverModel>.Instance);
        model.WarmUp();
        return model;
    }
}
