using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

/// <summary>Collects what the parts of the daemon say of themselves; the whole is as bad as its worst part.</summary>
internal sealed class HealthReportBuilder
{
    private readonly List<ComponentHealth> _components = [];
    private readonly List<CameraHealth> _cameras = [];
    private readonly List<ModelHealth> _models = [];
    private readonly SortedDictionary<string, long> _counters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _versions = new(StringComparer.Ordinal);

    public HealthReportBuilder Component(string name, HealthStatus status, string? detail = null)
    {
        _components.Add(new ComponentHealth(name, status, detail));
        return this;
    }

    public HealthReportBuilder Camera(CameraHealth camera)
    {
        _cameras.Add(camera);
        return this;
    }

    public HealthReportBuilder Model(ModelHealth model)
    {
        _models.Add(model);
        return this;
    }

    public HealthReportBuilder Counter(string name, long value)
    {
        _counters[name] = value;
        return this;
    }

    public HealthReportBuilder Version(string name, string version)
    {
        _versions[name] = version;
        return this;
    }

    public HealthReport Build(DateTimeOffset at, TimeSpan uptime) => new()
    {
        At = at,
        UptimeSeconds = Math.Round(uptime.TotalSeconds, 1),
        Status = _components.Select(c => c.Status).DefaultIfEmpty(HealthStatus.Ok).Max(),
        Components = _components,
        Cameras = _cameras,
        Models = _models,
        Counters = _counters,
        Versions = _versions,
    };
}
