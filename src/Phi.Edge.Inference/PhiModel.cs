using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Scheduling;
using Phi.Edge.Inference.Sessions;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference;

/// <summary>
/// A loaded model folder: <c>phi4mm</c> (text, images, sound) or <c>phi3</c> (text). Safe for many callers at once; requests take
/// turns by priority. Give it to <see cref="PhiChatClient"/>.
/// </summary>
public sealed class PhiModel : IDisposable
{
    private readonly ModelParts _parts;
    private readonly InferenceScheduler _scheduler;
    private readonly PhiMetrics _metrics;
    private readonly TimeProvider _time;

    private PhiModel(ModelConfiguration configuration, PhiTokenizer tokenizer, PhiModelOptions options, ModelParts parts, ILogger logger,
        TimeProvider time, IMeterFactory? meters)
    {
        (Configuration, Tokenizer, Options, _parts, _time) = (configuration, tokenizer, options, parts, time);
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(configuration.Directory));
        _metrics = new PhiMetrics(meters, Name);
        _scheduler = new InferenceScheduler(parts.Engine, options.MaxRequests, time, _metrics, logger, parts.ReleaseEncodersIfShort);
    }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>What the folder's configuration says.</summary>
    public ModelConfiguration Configuration { get; }

    /// <summary>The folder's tokenizer.</summary>
    public PhiTokenizer Tokenizer { get; }

    /// <summary>The most tokens of prompt and answer together.</summary>
    public int MaxLength => Configuration.Search.MaxLength > 0
        ? Math.Min(Configuration.Search.MaxLength, Configuration.ContextLength)
        : Configuration.ContextLength;

    /// <summary>Names of the adapters that a request may ask for.</summary>
    public IReadOnlyCollection<string> AdapterNames => _parts.Adapters.Names;

    internal PhiModelOptions Options { get; }

    internal ModelParts Parts => _parts;

    internal TimeProvider Time => _time;

    /// <summary>Loads a model folder and runs one token through it.</summary>
    /// <param name="directory">The folder with <c>genai_config.json</c>.</param>
    /// <param name="options">Device, memory, adapters; null for the defaults.</param>
    /// <param name="loggers">Where to log; null logs nothing.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="meters">Makes the meter <c>Phi.Edge.Inference</c>; null makes one of its own.</param>
    /// <exception cref="PhiInferenceException">The folder, a graph, an adapter or the device cannot be used; the subclass says which.</exception>
    public static PhiModel Load(string directory, PhiModelOptions? options = null, ILoggerFactory? loggers = null,
        TimeProvider? time = null, IMeterFactory? meters = null)
    {
        options ??= new PhiModelOptions();
        time ??= TimeProvider.System;
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<PhiModel>();
        var started = time.GetTimestamp();
        var configuration = ModelConfiguration.Load(directory);
        var tokenizer = PhiTokenizer.Load(configuration.Directory);
        var parts = new ModelLoader(configuration, options, logger).Load();
        ModelLog.Loaded(logger, configuration.Directory, options.Provider, time.GetElapsedTime(started).TotalSeconds);
        return new PhiModel(configuration, tokenizer, options, parts, logger, time, meters);
    }

    /// <summary>Starts an answer. The deadline is kept even while a step runs.</summary>
    internal GenerationTask Submit(GenerationRequest request)
    {
        if (request.Prompt.Length == 0)
            throw new PhiRequestException("The prompt is empty.");
        if (request.MaxNewTokens < 1)
            throw new PhiRequestException($"An answer of up to {request.MaxNewTokens} tokens is asked for; ask for 1 or more.");
        if (request.Prompt.Length + (long)request.MaxNewTokens > MaxLength)
        {
            throw new PhiContextLengthException($"A prompt of {request.Prompt.Length} tokens and an answer of up to {request.MaxNewTokens} do not fit "
                + $"the model's {MaxLength} tokens. Shorten the prompt or ask for fewer tokens.");
        }

        return _scheduler.Submit(request);
    }

    /// <summary>Ends an answer early.</summary>
    internal void Abort(GenerationTask task, Exception reason) => _scheduler.Abort(task, reason);

    /// <summary>Ends all answers and frees the model.</summary>
    public void Dispose()
    {
        _scheduler.Dispose();
        _parts.Dispose();
        _metrics.Dispose();
    }
}
