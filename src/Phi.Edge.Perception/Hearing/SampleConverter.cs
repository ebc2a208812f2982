namespace Phi.Edge.Perception.Hearing;

/// <summary>
/// From interleaved samples of any rate to 16 kHz mono of 16 bit: chooses or mixes channels, changes the rate, and knows where in
/// time each sample lies. Allocates nothing after construction. Used by one thread.
/// </summary>
internal sealed class SampleConverter
{
    private readonly int _rate;
    private readonly int _channels;
    private readonly int _channel;
    private readonly float[] _mono;
    private readonly float[] _converted;
    private readonly Resampler? _resampler;
    private int _next;
    private int _count;
    private long _in;
    private long _out;

    /// <param name="rate">Hertz of the input.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="channel">1 for the first; 0 mixes all.</param>
    /// <param name="mostFrames">Longest input of one call, samples per channel.</param>
    public SampleConverter(int rate, int channels, int channel, int mostFrames)
    {
        (_rate, _channels, _channel) = (rate, channels, channel);
        _resampler = rate == AudioFormat.Rate ? null : new Resampler(rate, mostFrames);
        _mono = new float[mostFrames];
        _converted = new float[(int)((long)mostFrames * AudioFormat.Rate / rate) + 2];
    }

    /// <summary>Samples that can be taken.</summary>
    public int Waiting => _count - _next;

    /// <summary>Takes input, after everything from before was taken.</summary>
    public void Push(ReadOnlySpan<float> interleaved)
    {
        var mono = _mono.AsSpan(0, interleaved.Length / _channels);
        Mix(interleaved, mono);
        _in += mono.Length;
        Convert(mono);
    }

    /// <summary>Adds silence until the last of the input has come out. True while there may be more.</summary>
    public bool Drain()
    {
        var left = (_in * AudioFormat.Rate / _rate) - _out;
        if (_resampler is null || left <= 0)
            return false;

        _mono.AsSpan().Clear();
        Convert(_mono);
        _count = (int)Math.Min(_count, left);
        return _count > 0;
    }

    /// <param name="samples">Receives as many as there are and fit.</param>
    /// <param name="beforeEnd">How long before the end of the input the first of them lies.</param>
    public int Take(Span<short> samples, out TimeSpan beforeEnd)
    {
        beforeEnd = AudioFormat.Duration(_in - ((double)_out * _rate / AudioFormat.Rate), _rate);
        var count = Math.Min(samples.Length, Waiting);
        for (var i = 0; i < count; i++)
            samples[i] = (short)Math.Clamp(MathF.Round(_converted[_next + i] * 32768), short.MinValue, short.MaxValue);
        _next += count;
        _out += count;
        return count;
    }

    /// <summary>What comes next does not follow what came before.</summary>
    public void Reset()
    {
        _resampler?.Reset();
        (_next, _count, _in, _out) = (0, 0, 0, 0);
    }

    private void Convert(ReadOnlySpan<float> mono)
    {
        _next = 0;
        if (_resampler is not null)
        {
            _count = _resampler.Process(mono, _converted);
            return;
        }

        mono.CopyTo(_converted);
        _count = mono.Length;
    }

    private void Mix(ReadOnlySpan<float> interleaved, Span<float> mono)
    {
        var (first, last) = _channel > 0 ? (_channel - 1, _channel) : (0, _channels);
        var gain = 1f / (last - first);
        for (var i = 0; i < mono.Length; i++)
        {
            var sum = 0f;
            for (var c = first; c < last; c++)
                sum += interleaved[(i * _channels) + c];

            // A program may write anything as floating point; what is no number is silence.
            mono[i] = float.IsFinite(sum) ? sum * gain : 0;
        }
    }
}
