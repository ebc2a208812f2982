using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The small models: prepared, and unharmed.</summary>
internal sealed class ModelsCheck(IOptions<SmallModelOptions> options) : IDoctorCheck
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        try
        {
            var (catalog, store, folders) = PreparedModels.Open(options.Value);
            var bad = catalog.Models.Select(model => (model.Name, State: store.Verify(model))).Where(m => m.State != PreparedState.Ready).ToArray();
            return bad.Length == 0
                ? new Finding("models", Verdict.Ok, $"{catalog.Models.Count} models in {folders.Cache}")
                : new Finding(
                    "models", Verdict.Problem, string.Join(", ", bad.Select(m => $"{m.Name}: {Describe(m.State)}")),
                    $"run 'phi-edge models prepare' (it needs 'npm ci' in {Path.GetDirectoryName(folders.Packages)} once)");
        }
        catch (StartupException e)
        {
            return new Finding("models", Verdict.Problem, e.Message, "reinstall, or set Models:Catalog to models/catalog.json of the release");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding("models", Verdict.Problem, e.Message, $"make the model cache readable for user {Environment.UserName}, or set Models:Cache");
        }
    }

    private static string Describe(PreparedState state) => state switch
    {
        PreparedState.Missing => "not prepared",
        PreparedState.Outdated => "from another version",
        PreparedState.Damaged => "damaged",
        _ => "ready",
    };
}
