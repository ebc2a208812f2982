using System.CommandLine;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge models verify</c>: hashes every prepared model; exit code 1 unless all are ready.</summary>
internal static class ModelsVerifyCommand
{
    public static Command Create(ModelsOptions options, TextWriter output, TextWriter error)
    {
        var command = new Command("verify", "Hash the prepared models and compare.");
        command.SetAction(arguments => ModelsAction.Run(options, arguments, error, (catalog, store, _) =>
        {
            var bad = 0;
            foreach (var model in catalog.Models)
            {
                var state = store.Verify(model);
                if (state == PreparedState.Ready) output.WriteLine($"{model.Name}: ready");
                else error.WriteLine($"{model.Name}: {state} ({store.PathOf(model)})");
                if (state != PreparedState.Ready) bad++;
            }
            if (bad == 0) return 0;
            error.WriteLine($"{bad} of {catalog.Models.Count} models are not ready. Run: phi-edge models prepare");
            return 1;
        }));
        return command;
    }
}
