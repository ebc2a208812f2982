using System.Globalization;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Speech;

/// <summary>Listens for wake phrases with the library's key phrase search.</summary>
public sealed class KeyphraseSpotter : IKeyphraseSpotter
{
    private const int Rate = 16_000;

    // The search keeps what it has seen; in the first silence after this long it begins anew.
    private const long Renew = 20 * Rate;

    // Some dictionaries lack the Greek letter.
    private static readonly Pronunciation Phi = new("phi", "F AY");

    private readonly SphinxDecoder _decoder;
    private readonly long _refractory;
    private long _position, _startedAt, _deafUntil;
    private bool _open;

    /// <param name="wake">Phrases and thresholds.</param>
    /// <param name="speech">Model, dictionary and further pronunciations.</param>
    /// <exception cref="SpeechException">The library or model is missing, or words lack a pronunciation; all are named.</exception>
    public KeyphraseSpotter(WakeWordOptions wake, SpeechOptions speech)
    {
        if (WakeWordOptionsValidator.Errors(wake) is { Count: > 0 } errors) throw new SpeechException(string.Join(" ", errors));
        _refractory = (long)(wake.Refractory.TotalSeconds * Rate);
        _decoder = SpeechDecoders.Keyphrase(speech, wake.PhoneLoop);
        try
        {
            Use(wake.Effective);
        }
        catch (SpeechException)
        {
            _decoder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string? Accept(ReadOnlySpan<short> samples)
    {
        if (samples.IsEmpty) return null;
        if (!_open) Open();
        _decoder.Process(samples);
        _position += samples.Length;
        if (_decoder.Hypothesis()?.Trim() is { Length: > 0 } heard)
        {
            Reset();
            if (_position < _deafUntil) return null;
            _deafUntil = _position + _refractory;
            // Two hits in one stretch of sound are joined by blanks; the first is enough.
            return heard.Split("  ")[0];
        }

        if (_position - _startedAt > Renew && !_decoder.InSpeech()) Reset();
        return null;
    }

    /// <inheritdoc/>
    public void Reset()
    {
        if (!_open) return;
        _decoder.End();
        _open = false;
    }

    /// <inheritdoc/>
    public void Dispose() => _decoder.Dispose();

    private void Open()
    {
        _decoder.Start();
        _startedAt = _position;
        _open = true;
    }

    private void Use(IReadOnlyList<KeyphraseOptions> phrases)
    {
        string[] words = [.. phrases.SelectMany(phrase => phrase.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        if (words.Contains(Phi.Word) && _decoder.LookUp(Phi.Word) is null) DictionaryCheck.Add(_decoder, [Phi]);
        var missing = DictionaryCheck.Missing(_decoder, words);
        if (missing.Count > 0) throw new SpeechException(DictionaryCheck.Advice(missing));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, phrases.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Phrase} /{one.Threshold:0.###E+0}/")));
            _decoder.UseKeyphrases(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
