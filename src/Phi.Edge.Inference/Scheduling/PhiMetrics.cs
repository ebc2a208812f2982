using System.Diagnostics;
using System.Diagnostics.Metrics;
using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Scheduling;

/// <summary>
/// The model's instruments. Names with <c>gen_ai</c> are those of OpenTelemetry's semantic conventions for generative AI;
/// the others are this library's own.
/// </summary>
internal sealed class PhiMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Phi.Edge.Inference";
    private readonly Meter _meter;
    private readonly string _model;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _queue;
    private readonly Histogram<double> _firstToken;
    private readonly Histogram<double> _perToken;
    private readonly Histogram<long> _tokens;
    private readonly Counter<long> _cached;
    private readonly Counter<long> _hits;
    private readonly Counter<long> _preemptions;
    private readonly UpDownCounter<long> _active;

    /// <summary>Creates the instruments.</summary>
    /// <param name="factory">Makes the meter; null makes one of its own.</param>
    /// <param name="model">The model's name.</param>
    public PhiMetrics(IMeterFactory? factory, string model)
    {
        _model = model;
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _duration = _meter.CreateHistogram<double>("gen_ai.server.request.duration", "s", "From submission to the last token.");
        _queue = _meter.CreateHistogram<double>("phi.request.queue_time", "s", "From submission to the first step.");
        _firstToken = _meter.CreateHistogram<double>("gen_ai.server.time_to_first_token", "s", "From submission to the first token.");
        _perToken = _meter.CreateHistogram<double>("gen_ai.server.time_per_output_token", "s", "Mean time of a token after the first.");
        _tokens = _meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens read and written.");
        _cached = _meter.CreateCounter<long>("phi.prefix_cache.tokens", "{token}", "Prompt tokens found in the prefix cache.");
        _hits = _meter.CreateCounter<long>("phi.prefix_cache.hits", "{request}", "Requests that found a beginning in the prefix cache.");
        _preemptions = _meter.CreateCounter<long>("phi.requests.preempted", "{request}", "Requests that made way for a more urgent one.");
        _active = _meter.CreateUpDownCounter<long>("phi.requests.active", "{request}", "Requests waiting or running.");
    }

    public void QueueChanged(int by) => _active.Add(by);

    public void Preempted() => _preemptions.Add(1);

    /// <summary>Records a request that ended.</summary>
    public void Completed(GenerationTask task)
    {
        _active.Add(-1);
        var tags = new TagList { { "gen_ai.operation.name", "chat" }, { "gen_ai.provider.name", "phi.edge" }, { "gen_ai.request.model", _model } };
        _tokens.Record(task.Sequence.PromptLength, [.. tags, new("gen_ai.token.type", "input")]);
        _tokens.Record(task.GeneratedTokens, [.. tags, new("gen_ai.token.type", "output")]);
        _cached.Add(task.CachedTokens, tags);
        if (task.CachedTokens > 0)
            _hits.Add(1, tags);
        _queue.Record((task.Started ? task.QueueTime : task.Total).TotalSeconds, tags);
        if (task.GeneratedTokens > 0)
            _firstToken.Record(task.TimeToFirstToken.TotalSeconds, tags);
        if (task.GeneratedTokens > 1 && task.Failure is null)
            _perToken.Record((task.Total - task.TimeToFirstToken).TotalSeconds / (task.GeneratedTokens - 1), tags);
        if (task.Failure is { } failure)
            tags.Add("error.type", failure.GetType().Name);
        _duration.Record(task.Total.TotalSeconds, tags);
    }

    public void Dispose() => _meter.Dispose();
}
