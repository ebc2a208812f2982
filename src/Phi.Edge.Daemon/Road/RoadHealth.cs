using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Reading;

namespace Phi.Edge.Daemon.Road;

/// <summary>Whether the road is watched, and what became of its frames and of signs that were to be read.</summary>
internal sealed class RoadHealth(RoadParts parts, Lazy<RoadPipeline> pipeline, Lazy<SignReadingPipeline> reading) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        if (parts.Model is null)
        {
            report.Component("road", HealthStatus.Degraded, $"off: {parts.Problem}");
            return;
        }

        report
            .Component("road", parts.TextReader is null ? HealthStatus.Degraded : HealthStatus.Ok, parts.TextProblem is { } text ? $"no text on signs: {text}" : null)
            .Counter("road.frames.posted", pipeline.Value.Frames.Posted)
            .Counter("road.frames.dropped", pipeline.Value.Frames.Dropped)
            .Counter("road.signs.read", reading.Value.ReadCount)
            .Counter("road.signs.unread", reading.Value.Dropped);
    }
}
