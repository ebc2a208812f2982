using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>A sound file, once or over and over, at its own speed or as fast as it is taken.</summary>
internal sealed class SoundFileAudioSource(string path, MicrophoneOptions options, TimeProvider time) : IAudioSource
{
    private readonly Pacer _pacer = new(time, options.Pace);
    private SoundFile? _file;
    private SampleConverter? _converter;
    private CaptureClock? _clock;
    private float[] _samples = [];
    private TimeSpan _passStart;
    private long _frames;
    private bool _any;
    private bool _gap;

    public string Name => options.Name;

    public void Open(CancellationToken cancellationToken)
    {
        OpenFile();
        var frames = (int)(_file!.SampleRate * AudioFormat.Block.TotalSeconds);
        _samples = new float[frames * _file.Channels];
        if (options.Channel > _file.Channels)
        {
            throw new AudioSourceException(
                $"Microphone '{Name}': {path} has {_file.Channels} channels, not {options.Channel}; correct Channel, or use 0 for a mix.");
        }

        _converter = new SampleConverter(_file.SampleRate, _file.Channels, options.Channel, frames);
        _clock = new CaptureClock(_file.SampleRate);
        (_passStart, _frames, _any, _gap) = (TimeSpan.Zero, 0, false, false);
        _pacer.Restart();
    }

    public AudioRead Read(Span<short> samples, CancellationToken cancellationToken)
    {
        if (_file is null || _converter is null || _clock is null)
            return AudioRead.None(AudioReadStatus.End, $"{path} is not open");

        while (_converter.Waiting == 0)
        {
            if (!Advance(_file, _converter, _clock, cancellationToken))
            {
                var problem = _file.Problem();
                return problem is null && _any
                    ? AudioRead.None(AudioReadStatus.End, $"end of {path}")
                    : AudioRead.None(AudioReadStatus.End, $"{path} holds no more sound that can be decoded: {problem ?? "it is empty"}");
            }
        }

        var count = _converter.Take(samples, out var beforeEnd);
        var read = AudioRead.Of(count, _clock.At(beforeEnd), _gap);
        (_any, _gap) = (true, false);
        return read;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _pacer.Dispose();
    }

    private bool Advance(SoundFile file, SampleConverter converter, CaptureClock clock, CancellationToken cancellationToken)
    {
        var frames = file.Read(_samples);
        if (frames == 0)
            return converter.Drain() || StartOver(converter);

        _frames += frames;
        clock.Pin(_pacer.Wait(_passStart + AudioFormat.Duration(_frames, file.SampleRate), cancellationToken));
        converter.Push(_samples.AsSpan(0, frames * file.Channels));
        return true;
    }

    // The beginning does not follow the end.
    private bool StartOver(SampleConverter converter)
    {
        if (!options.Repeat || !_any)
            return false;

        _passStart += AudioFormat.Duration(_frames, _file!.SampleRate);
        _frames = 0;
        OpenFile();
        converter.Reset();
        return _gap = true;
    }

    private void OpenFile()
    {
        _file?.Dispose();
        _file = null;
        try
        {
            _file = SoundFile.Open(path);
        }
        catch (AudioSourceException problem)
        {
            throw new AudioSourceException($"Microphone '{Name}': {problem.Message}", problem);
        }
    }
}
