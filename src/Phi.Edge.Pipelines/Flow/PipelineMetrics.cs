using System.Diagnostics.Metrics;

namespace Phi.Edge.Pipelines.Flow;

/// <summary>What every pipeline measures, told apart by the tag <c>pipeline</c>.</summary>
public sealed class PipelineMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Phi.Edge.Pipelines";

    private const string PipelineTag = "pipeline";
    private readonly Counter<long> _items;
    private readonly Counter<long> _dropped;
    private readonly Histogram<double> _inference;
    private readonly Histogram<double> _latency;

    public PipelineMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(MeterName);
        _items = meter.CreateCounter<long>("phi.edge.pipeline.frames", "{frame}", "Frames (or other items) decided on");
        _dropped = meter.CreateCounter<long>("phi.edge.pipeline.drops", "{frame}", "Items dropped because newer ones arrived");
        _inference = meter.CreateHistogram<double>("phi.edge.pipeline.inference", "ms", "Time in the models per item");
        _latency = meter.CreateHistogram<double>("phi.edge.pipeline.latency", "ms", "From capture to decision");
    }

    /// <summary>One item has been decided on.</summary>
    /// <param name="pipeline">Which pipeline.</param>
    /// <param name="inference">Time spent in the models.</param>
    /// <param name="captureToDecision">From capture to decision; null when the two clocks differ (a file played as fast as possible).</param>
    public void Decided(string pipeline, TimeSpan inference, TimeSpan? captureToDecision)
    {
        var tag = new KeyValuePair<string, object?>(PipelineTag, pipeline);
        _items.Add(1, tag);
        _inference.Record(inference.TotalMilliseconds, tag);
        if (captureToDecision is { } latency)
        {
            _latency.Record(latency.TotalMilliseconds, tag);
        }
    }

    /// <summary>Items were dropped before the pipeline saw them.</summary>
    public void Dropped(string pipeline, long count)
    {
        if (count > 0)
        {
            _dropped.Add(count, new KeyValuePair<string, object?>(PipelineTag, pipeline));
        }
    }
}
