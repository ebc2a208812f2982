using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>The supervisor of one audio source. What comes after a restart is marked: nothing is glued to what came before.</summary>
internal sealed partial class Microphone : Supervisor<AudioChunk, IAudioSink>, IMicrophone
{
    private readonly MicrophoneOptions _options;
    private readonly ILogger _logger;
    private readonly MicrophoneRecord _record;
    private bool _any;
    private bool _gap;

    /// <param name="options">Name and time limits.</param>
    /// <param name="open">Makes the source, anew for each try; it is opened, read and disposed on one thread.</param>
    /// <param name="endIsFinal">The source's end is the microphone's end.</param>
    /// <param name="time">Measures stalls and back-off.</param>
    /// <param name="random">Jitter.</param>
    /// <param name="logger">Told of changes of state only.</param>
    public Microphone(
        MicrophoneOptions options, Func<IAudioSource> open, bool endIsFinal, TimeProvider time, Random random, ILogger logger)
        : base(
            new WatchLimits(options.OpenTimeout, options.StallTimeout, options.BackoffMin, options.BackoffMax),
            () => new AudioFeed(open()), endIsFinal, time, random)
        => (_options, _logger, _record) = (options, logger, new MicrophoneRecord(options.Name));

    /// <inheritdoc/>
    public MicrophoneStatus Status => _record.Snapshot();

    protected override string Device => "microphone";

    protected override string Content => "sound";

    protected override Intake Take(in AudioChunk read, IAudioSink sink)
    {
        var (status, count, capturedAt, afterGap, detail) = read.Read;
        switch (status)
        {
            case AudioReadStatus.Samples:
                Deliver(read.Samples.AsSpan(0, count), capturedAt, afterGap || _gap, sink);
                return new(IntakeKind.Delivered);
            case AudioReadStatus.Error:
                _gap = _any;
                LogUnreadable(_options.Name, detail);
                return new(IntakeKind.Spoilt, detail);
            default:
                return new(status == AudioReadStatus.End ? IntakeKind.Ended : IntakeKind.Failed, detail);
        }
    }

    protected override void OnEnded()
    {
        _record.Ended();
        LogEnded(_options.Name, Status.Samples / (double)AudioFormat.Rate);
    }

    protected override void OnRetrying(string problem, TimeSpan wait, bool isNew)
    {
        _gap = _any;
        _record.Retrying(problem);
        if (isNew)
            LogFailing(_options.Name, problem, wait.TotalSeconds);
        else
            LogStillFailing(_options.Name, problem, wait.TotalSeconds);
    }

    private void Deliver(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap, IAudioSink sink)
    {
        if (_record.Delivered(samples.Length, capturedAt, afterGap))
            LogStreaming(_options.Name, Status.Restarts);
        else if (afterGap)
            LogSoundLost(_options.Name, Status.Gaps);

        (_any, _gap) = (true, false);
        sink.Write(samples, capturedAt, afterGap);
    }
}
