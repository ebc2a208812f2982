using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Speech;

/// <summary>
/// Recognises English commands of a JSGF grammar. The utterance is collected while the driver speaks and decoded when it is complete,
/// with its own mean: a decode along the way, which has to guess the mean, finds fewer commands in noise (0.83 against 0.92 of them at
/// 10 dB). It begins as soon as the speaker seems to have ended, so that most of it lies within the endpointer's silence.
/// </summary>
public sealed class GrammarRecognizer : ISpeechRecognizer
{
    private const int Rate = 16_000;

    private readonly SphinxDecoder _command;
    private readonly SphinxDecoder? _general;
    private readonly double _rejectBelow;
    private readonly short[] _samples;
    private readonly int _dither;
    private int _count;
    private uint _noise = Dither.Seed;
    private BackgroundDecode? _ahead;

    /// <param name="jsgf">The grammar's text; one public rule.</param>
    /// <param name="options">Models and thresholds.</param>
    /// <exception cref="SpeechException">The library or a model is missing, the grammar is malformed, or words lack a pronunciation.</exception>
    public GrammarRecognizer(string jsgf, SpeechOptions options)
    {
        (_rejectBelow, _dither) = (options.RejectBelow, options.Dither);
        _samples = new short[(int)(options.LongestUtterance.TotalSeconds * Rate)];
        _command = SpeechDecoders.Command(options);
        try
        {
            var missing = DictionaryCheck.Missing(_command, JsgfWords.Of(jsgf));
            if (missing.Count > 0) throw new SpeechException(DictionaryCheck.Advice(missing));
            _command.UseGrammar(jsgf);
            if (options.LanguageModel.Length > 0) _general = SpeechDecoders.General(options);
        }
        catch (SpeechException)
        {
            _command.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Language => "en";

    /// <inheritdoc/>
    public void Start()
    {
        _ahead?.Join();
        (_ahead, _count, _noise) = (null, 0, Dither.Seed);
    }

    /// <inheritdoc/>
    public void Accept(ReadOnlySpan<short> samples)
    {
        samples = samples[..Math.Min(samples.Length, _samples.Length - _count)];
        samples.CopyTo(_samples.AsSpan(_count));
        Dither.Add(_samples.AsSpan(_count, samples.Length), _dither, ref _noise);
        _count += samples.Length;
    }

    /// <inheritdoc/>
    public void ExpectEnd()
    {
        if (_ahead is { IsStale: false }) return;
        _ahead?.Join();
        var count = _count;
        _ahead = new BackgroundDecode(() => Decode(count));
    }

    /// <inheritdoc/>
    public void GoOn()
    {
        if (_ahead is not null) _ahead.IsStale = true;
    }

    /// <inheritdoc/>
    public SpeechResult Finish()
    {
        var ahead = _ahead;
        _ahead = null;
        if (ahead is { IsStale: false }) return ahead.Result();
        ahead?.Join();
        return Decode(_count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ahead?.Join();
        _command.Dispose();
        _general?.Dispose();
    }

    private SpeechResult Decode(int count)
    {
        List<SphinxSegment> command = [], general = [];
        if (_general is null) command = Decode(_command, count);
        else Parallel.Invoke(() => command = Decode(_command, count), () => general = Decode(_general, count));
        var text = string.Join(' ', command.Where(word => !word.IsFiller).Select(word => Spelling(word.Word)));
        if (text.Length == 0) return SpeechResult.None;
        var confidence = _general is null ? 1 : CommandConfidence.Of(command, general);
        return new(text, confidence, confidence < _rejectBelow);
    }

    private List<SphinxSegment> Decode(SphinxDecoder decoder, int count)
    {
        decoder.Start(afresh: true);
        decoder.Process(_samples.AsSpan(0, count), whole: true);
        decoder.End();
        // Without a hypothesis the grammar was not gone through to its end; the path so far is not to be used.
        return decoder.Hypothesis() is null ? [] : decoder.Segments();
    }

    // A variant of pronunciation is named word(2).
    private static string Spelling(string word)
        => word.IndexOf('(', StringComparison.Ordinal) is > 0 and var variant ? word[..variant] : word;
}
