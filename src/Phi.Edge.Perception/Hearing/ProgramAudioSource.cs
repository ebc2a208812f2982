using System.ComponentModel;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>
/// Raw PCM from a program's standard output: arecord, parec, or the operator's own. The program and its children are killed when
/// it stalls and when the source is closed.
/// </summary>
internal sealed class ProgramAudioSource : IAudioSource
{
    private readonly IReadOnlyList<string> _arguments;
    private readonly string _hint;
    private readonly MicrophoneOptions _options;
    private readonly TimeProvider _time;
    private readonly byte[] _bytes;
    private readonly float[] _samples;
    private readonly SampleConverter _converter;
    private readonly CaptureClock _clock;
    private readonly ChildProgram _child;
    private bool _gap;

    /// <param name="arguments">Program and arguments; not passed through a shell.</param>
    /// <param name="hint">What to do when the program is missing, as the end of a sentence.</param>
    /// <param name="options">What the program writes, and time limits.</param>
    /// <param name="time">Clock of capture times and limits.</param>
    public ProgramAudioSource(IReadOnlyList<string> arguments, string hint, MicrophoneOptions options, TimeProvider time)
    {
        (_arguments, _hint, _options, _time) = (arguments, hint, options, time);
        var frames = (int)(options.SampleRate * AudioFormat.Block.TotalSeconds);
        _samples = new float[frames * options.Channels];
        _bytes = new byte[_samples.Length * PcmDecoder.BytesPerSample(options.Format)];
        _converter = new SampleConverter(options.SampleRate, options.Channels, options.Channel, frames);
        _clock = new CaptureClock(options.SampleRate);
        _child = new ChildProgram(time);
    }

    public string Name => _options.Name;

    public void Open(CancellationToken cancellationToken)
    {
        _child.Close();
        _converter.Reset();
        _clock.Restart();
        _gap = false;
        if (_arguments.Count == 0)
            throw new AudioSourceException($"Microphone '{Name}': the command is empty; write command:program argument ...");

        try
        {
            _child.Start(_arguments[0], _arguments.Skip(1));
        }
        catch (Win32Exception problem)
        {
            throw new AudioSourceException($"Microphone '{Name}': '{_arguments[0]}' cannot be started: {problem.Message}{_hint}.", problem);
        }
    }

    public AudioRead Read(Span<short> samples, CancellationToken cancellationToken)
    {
        while (_converter.Waiting == 0)
        {
            if (_child.Output is not { } output)
                return AudioRead.None(AudioReadStatus.End, "the program has ended");

            if (!TryFill(output, cancellationToken))
                return Explain();
        }

        var count = _converter.Take(samples, out var beforeEnd);
        var read = AudioRead.Of(count, _clock.At(beforeEnd), _gap);
        _gap = false;
        return read;
    }

    public void Dispose() => _child.Dispose();

    // The part of a block that a program writes before it ends is shorter than 20 ms: nobody misses it.
    private bool TryFill(Stream output, CancellationToken cancellationToken)
    {
        var before = _time.MonotonicNow();
        using (_child.Limit(_options.StallTimeout, cancellationToken))
        {
            if (output.Fill(_bytes) < _bytes.Length)
                return false;
        }

        var now = _time.MonotonicNow();
        if (_clock.Follow(now, _samples.Length / _options.Channels, now - before))
        {
            _converter.Reset();
            _gap = true;
        }

        PcmDecoder.Decode(_bytes, _options.Format, _samples);
        _converter.Push(_samples);
        return true;
    }

    private AudioRead Explain()
    {
        var (program, ending) = (_arguments[0], _child.Ending());
        var late = _child.WasLate;
        _child.Close();
        return late
            ? AudioRead.None(
                AudioReadStatus.Timeout, $"'{program}' wrote no sound for {_options.StallTimeout.TotalSeconds:0.#} s and was killed{ending}")
            : AudioRead.None(AudioReadStatus.End, $"'{program}' ended{ending}");
    }
}
