using System.CommandLine;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge models list</c>: the catalog, and what is ready.</summary>
internal static class ModelsListCommand
{
    public static Command Create(ModelsOptions options, TextWriter output, TextWriter error)
    {
        var command = new Command("list", "The models of the catalog and whether each is ready.");
        command.SetAction(arguments => ModelsAction.Run(options, arguments, error, (catalog, store, _) =>
        {
            foreach (var model in catalog.Models)
            {
                output.WriteLine($"{model.Name,-34} {store.Inspect(model),-9} {model.Licence,-11} {model.Origin}");
                output.WriteLine($"    {model.Purpose}");
            }
            return 0;
        }));
        return command;
    }
}
