using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Driver;

/// <summary>The small models in use, with the hashes of their sources.</summary>
internal sealed class SmallModelHealth : IHealthSource
{
    private static readonly string[] Used = ["face_detection_short_range", "face_detection_full_range", "face_landmark_with_attention"];
    private readonly ModelHealth[] _models;

    public SmallModelHealth(IOptions<SmallModelOptions> options)
    {
        var (catalog, _, _) = PreparedModels.Open(options.Value);
        _models = [.. Used.Select(catalog.Find).Select(model => new ModelHealth(model.Name, model.Version, model.Sha256))];
    }

    public void Report(HealthReportBuilder report)
    {
        foreach (var model in _models)
        {
            report.Model(model);
        }
    }
}
