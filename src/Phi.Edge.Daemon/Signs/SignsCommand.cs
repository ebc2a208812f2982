using System.CommandLine;

using Phi.Edge.Daemon.Commands;

namespace Phi.Edge.Daemon.Signs;

/// <summary><c>phi-edge signs</c>: the road signs that can be recognised, and those that are added by their drawing.</summary>
internal static class SignsCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var models = new ModelsOptions();
        var state = new Option<string?>("--state")
        {
            Description = "Folder of added signs; default: signs in the daemon's state folder", Recursive = true,
        };
        var action = new SignsAction(models, state, error);
        return new Command("signs", "The road signs that can be recognised: list them, add one by its drawing, remove it.")
        {
            models.Catalog, models.Cache, state,
            SignsAddCommand.Create(action, output), SignsListCommand.Create(action, output),
            SignsRemoveCommand.Create(action, output), SignsRefreshCommand.Create(action, output),
        };
    }
}
