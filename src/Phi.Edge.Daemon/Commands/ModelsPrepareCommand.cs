using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge models prepare [name...]</c>: makes ONNX models of what the packages carry.</summary>
internal static class ModelsPrepareCommand
{
    public static Command Create(ModelsOptions options, TextWriter output, TextWriter error)
    {
        var names = new Argument<string[]>("names") { Description = "Models to prepare; default: all.", Arity = ArgumentArity.ZeroOrMore };
        var force = new Option<bool>("--force") { Description = "Prepare again what is up to date." };
        var command = new Command("prepare", "Check the source files and import them to ONNX.") { names, force };
        command.SetAction(arguments => ModelsAction.Run(options, arguments, error, (catalog, store, folders) =>
        {
            var wanted = arguments.GetValue(names) is { Length: > 0 } some ? [.. some.Select(catalog.Find)] : catalog.Models;
            var preparer = new ModelPreparer(store, folders.Packages, TimeProvider.System, NullLogger<ModelPreparer>.Instance);
            foreach (var model in wanted)
            {
                var made = preparer.Prepare(model, arguments.GetValue(force));
                output.WriteLine($"{model.Name}: {(made ? "prepared" : "up to date")} ({store.PathOf(model)})");
            }
            return 0;
        }));
        return command;
    }
}
