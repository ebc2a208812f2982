using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>
/// The hearing loop: sound, voice detector, endpointer; the recogniser is fed while the driver still speaks. With the microphone closed
/// it waits for a wake word. Allocates nothing per chunk.
/// </summary>
public sealed partial class VoiceListener : IPipeline
{
    /// <summary>After so much silence the recogniser begins to conclude; the stops inside words are shorter.</summary>
    private static readonly TimeSpan LikelyEnd = TimeSpan.FromSeconds(0.2);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly AudioMailbox _audio;
    private readonly IVoiceDetector _detector;
    private readonly ISpeechRecognizer? _recognizer;
    private readonly WakeWordWatch? _wakeWords;
    private readonly VoicePipeline _conversation;
    private readonly VoiceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Endpointer _endpointer;
    private readonly UtteranceRecorder _recorder;
    private readonly short[] _chunk;
    private readonly short[] _beginning;
    private readonly TimeSpan _duration;
    private TimeSpan _lastSoundAt;
    private long _opening;
    private bool _expectsEnd;

    public VoiceListener(
        AudioMailbox audio, Ears ears, VoicePipeline conversation, IOptions<EndpointerOptions> endpointing, IOptions<VoiceOptions> options, TimeProvider time,
        ILogger<VoiceListener> logger)
    {
        (_audio, _detector, _conversation, _recognizer, _options, _time, _logger) = (audio, ears.Detector, conversation, ears.Recognizer, options.Value, time, logger);
        var figures = endpointing.Value;
        (_endpointer, _recorder) = (new Endpointer(figures), new UtteranceRecorder(figures.LongestUtterance));
        _wakeWords = ears.Spotter is { } spotter && _options.WakeWords ? new WakeWordWatch(spotter, _recorder, figures.SpeechThreshold) : null;
        _chunk = new short[ears.Detector.ChunkSamples];
        _duration = TimeSpan.FromSeconds((double)_chunk.Length / AudioMailbox.SampleRate);
        _beginning = new short[(int)(figures.LongestUtterance.TotalSeconds * AudioMailbox.SampleRate)];
        Heartbeat = new Heartbeat(Name, _options.HeartbeatLimit, time);
        Announce(conversation);
    }

    /// <inheritdoc/>
    public string Name => "voice.listener";

    /// <inheritdoc/>
    public Heartbeat Heartbeat { get; }

    /// <summary>Says that someone will listen, though not yet: from now on the button is accepted.</summary>
    public static void Announce(VoicePipeline conversation) => conversation.Microphone.Exists = true;

    /// <inheritdoc/>
    public void WarmUp()
    {
        _detector.Detect(_chunk);
        _detector.Reset();
        _recognizer?.Start();
        _recognizer?.Accept(_chunk);
        _recognizer?.Finish();
    }

    /// <inheritdoc/>
    public void Run(CancellationToken cancellationToken)
    {
        _lastSoundAt = _time.MonotonicNow();
        while (!cancellationToken.IsCancellationRequested && !_audio.IsCompleted)
        {
            Turn(Poll);
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            EndOfInput();
        }

        Heartbeat.Disarm();
    }

    /// <summary>One turn of the loop: at most one chunk.</summary>
    internal void Turn(TimeSpan wait)
    {
        Heartbeat.Beat();
        var found = _audio.TryTake(_chunk, wait, out var info);
        var request = _conversation.Microphone.Gate.Current;
        if (request.Opening != _opening)
        {
            (_opening, _lastSoundAt) = (request.Opening, _time.MonotonicNow());
            _endpointer.Reset(request.NotBefore);
            _wakeWords?.Forget();
        }

        if (found)
        {
            _lastSoundAt = _time.MonotonicNow();
            Hear(request, info);
        }
        else if (request.IsOpen && _time.MonotonicNow() - _lastSoundAt is var silence && silence >= _options.MicrophoneLostAfter)
        {
            MicrophoneSilent(_logger, silence);
            _conversation.Microphone.Gate.Close(request.Opening);
            _conversation.Post(new NothingHeardInput(request.Opening, MicrophoneLost: true));
        }
    }

    private void Hear(in ListenRequest request, in AudioChunkInfo info)
    {
        if (info.AfterGap)
        {
            _detector.Reset();
        }

        var probability = _detector.Detect(_chunk);
        if (!request.IsOpen)
        {
            _recorder.Add(_chunk, info.CapturedAt, info.AfterGap);
            if (_wakeWords?.Hears(_chunk, probability, info) == true)
            {
                _conversation.Post(new WakeWordInput(info.CapturedAt + _duration));
            }

            return;
        }

        var endpoint = _endpointer.Next(probability, info.CapturedAt, _duration, info.AfterGap, request.IsHeld);
        if (endpoint is { Kind: EndpointKind.Ended, End: UtteranceEnd.Gap })
        {
            // Its sound is what came before the gap.
            Conclude(request, endpoint);
            _recorder.Add(_chunk, info.CapturedAt, info.AfterGap);
            return;
        }

        _recorder.Add(_chunk, info.CapturedAt, info.AfterGap);
        Follow(request, endpoint);
        Anticipate(endpoint, info.CapturedAt + _duration);
    }

    private void Anticipate(in Endpoint endpoint, TimeSpan now)
    {
        var silent = endpoint.Kind == EndpointKind.Speaking && now - endpoint.SpeechEndedAt >= LikelyEnd;
        if (silent && !_expectsEnd)
        {
            _recognizer?.ExpectEnd();
        }
        else if (!silent && _expectsEnd && endpoint.Kind == EndpointKind.Speaking)
        {
            _recognizer?.GoOn();
        }

        _expectsEnd = silent;
    }

    private void Follow(in ListenRequest request, in Endpoint endpoint)
    {
        switch (endpoint.Kind)
        {
            case EndpointKind.Started:
                _conversation.Post(new SpeechStartedInput(request.Opening));
                _recognizer?.Start();
                _recognizer?.Accept(_beginning.AsSpan(0, _recorder.CopySince(endpoint.StartsAt, _beginning)));
                break;
            case EndpointKind.Speaking:
                _recognizer?.Accept(_chunk);
                break;
            case EndpointKind.Ended:
                Conclude(request, endpoint);
                break;
            case EndpointKind.NoSpeech:
                _conversation.Microphone.Gate.Close(request.Opening);
                _conversation.Post(new NothingHeardInput(request.Opening, MicrophoneLost: false));
                break;
        }
    }

    private void Conclude(in ListenRequest request, in Endpoint endpoint)
    {
        _conversation.Microphone.Gate.Close(request.Opening);
        var utterance = _recorder.Cut(endpoint);
        var recognized = endpoint.End == UtteranceEnd.Gap ? null : _recognizer?.Finish();
        _conversation.Post(new HeardInput(request.Opening, utterance, recognized));
    }

    private void EndOfInput()
    {
        var request = _conversation.Microphone.Gate.Current;
        if (request.IsOpen)
        {
            Follow(request, _endpointer.Finish());
        }
    }
}
