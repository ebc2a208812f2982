using System.CommandLine;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge models</c>: prepare, list and verify the small vision models.</summary>
internal static class ModelsCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new ModelsOptions();
        return new Command("models", "The small vision models: prepare, list, verify.")
        {
            options.Catalog, options.Packages, options.Cache,
            ModelsPrepareCommand.Create(options, output, error),
            ModelsListCommand.Create(options, output, error),
            ModelsVerifyCommand.Create(options, output, error),
            ModelsInspectCommand.Create(),
        };
    }
}
