using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>How the daemon is. Sent on <see cref="Topics.Health"/>.</summary>
public sealed record HealthReport
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>When the report was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The worst of all components.</summary>
    public required HealthStatus Status { get; init; }

    /// <summary>Seconds since the daemon started.</summary>
    [Range(0, double.MaxValue)]
    public required double UptimeSeconds { get; init; }

    /// <summary>The parts of the daemon.</summary>
    public required IReadOnlyList<ComponentHealth> Components { get; init; }

    /// <summary>The cameras.</summary>
    public IReadOnlyList<CameraHealth> Cameras { get; init; } = [];

    /// <summary>Totals since start, by name (<c>frames.dropped</c>, <c>mqtt.alerts.dropped</c>).</summary>
    public IReadOnlyDictionary<string, long> Counters { get; init; } = new Dictionary<string, long>();

    /// <summary>Versions of what runs, by name (<c>phi-edge</c>, <c>dotnet</c>, <c>onnxruntime</c>).</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>The models in use.</summary>
    public IReadOnlyList<ModelHealth> Models { get; init; } = [];
}
