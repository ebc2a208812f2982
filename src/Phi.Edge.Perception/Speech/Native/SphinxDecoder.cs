using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Speech.Native;

/// <summary>One native decoder with its models. Not for two threads at once: a second one is refused, never let in.</summary>
internal sealed class SphinxDecoder : IDisposable
{
    private readonly DecoderHandle _handle;
    private int _busy;

    private SphinxDecoder(DecoderHandle handle) => _handle = handle;

    /// <exception cref="SpeechException">The library or a model is missing or broken.</exception>
    public static SphinxDecoder Load(string what, params string[] arguments)
    {
        try
        {
            var (handle, errors) = NativeMessages.Capture(() => Create(arguments));
            if (!handle.IsInvalid) return new(handle);
            handle.Dispose();
            throw new SpeechException($"{what} cannot be loaded: {Join(errors)}");
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new SpeechException(
                "The library libpocketsphinx.so.3 is missing or of another version: install the Debian package libpocketsphinx3", e);
        }
    }

    /// <summary>The phones of a word; null when the dictionary lacks it.</summary>
    public string? LookUp(string word)
    {
        using var visit = Enter();
        var phones = PocketSphinx.LookUp(_handle, word);
        return phones == 0 ? null : NativeMessages.Take(phones);
    }

    /// <exception cref="SpeechException">A phone does not exist, or the word is there already.</exception>
    public void AddWord(string word, string phones)
    {
        using var visit = Enter();
        var (result, errors) = NativeMessages.Capture(() => PocketSphinx.AddWord(_handle, word, phones, 0));
        if (result < 0) throw new SpeechException($"The pronunciation '{word} {phones}' cannot be added: {Join(errors)}");
    }

    /// <exception cref="SpeechException">The grammar is malformed; the message names the line.</exception>
    public void UseGrammar(string jsgf)
    {
        using var visit = Enter();
        var (result, errors) = NativeMessages.Capture(
            () => PocketSphinx.SetGrammar(_handle, "grammar", jsgf) is < 0 and var failed ? failed : PocketSphinx.UseSearch(_handle, "grammar"));
        // An undefined rule is printed as an error, and yet the call succeeds.
        if (result < 0 || errors.Count > 0) throw new SpeechException($"The speech grammar cannot be used: {Where(jsgf)}{Join(errors)}");
    }

    /// <exception cref="SpeechException">A phrase cannot be used.</exception>
    public void UseKeyphrases(string file)
    {
        using var visit = Enter();
        var (result, errors) = NativeMessages.Capture(
            () => PocketSphinx.SetKeyphrases(_handle, "keyphrases", file) is < 0 and var failed ? failed : PocketSphinx.UseSearch(_handle, "keyphrases"));
        if (result < 0) throw new SpeechException($"The key phrases cannot be used: {Join(errors)}");
    }

    /// <param name="afresh">Forgets the noise of earlier sound, so that the same utterance gives the same result.</param>
    public void Start(bool afresh = false)
    {
        using var visit = Enter();
        if (afresh) _ = PocketSphinx.StartStream(_handle);
        if (PocketSphinx.StartUtterance(_handle) < 0) throw new SpeechException("The speech decoder cannot start an utterance");
    }

    /// <param name="samples">16 kHz mono.</param>
    /// <param name="whole">The utterance is complete: its own mean is subtracted, not a running one.</param>
    public void Process(ReadOnlySpan<short> samples, bool whole = false)
    {
        if (samples.IsEmpty) return;
        using var visit = Enter();
        if (PocketSphinx.Process(_handle, samples, (nuint)samples.Length, 0, whole ? 1 : 0) < 0)
            throw new SpeechException("The speech decoder cannot take the sound");
    }

    public void End()
    {
        using var visit = Enter();
        _ = PocketSphinx.EndUtterance(_handle);
    }

    /// <summary>The recognised words; null when nothing was.</summary>
    public string? Hypothesis()
    {
        using var visit = Enter();
        return Marshal.PtrToStringUTF8(PocketSphinx.Hypothesis(_handle, out int _));
    }

    /// <summary>Whether the last sound was speech, as the library's own detector sees it.</summary>
    public bool InSpeech()
    {
        using var visit = Enter();
        return PocketSphinx.InSpeech(_handle) != 0;
    }

    /// <summary>The best path from first to last.</summary>
    public List<SphinxSegment> Segments()
    {
        using var visit = Enter();
        var segments = new List<SphinxSegment>();
        for (var at = PocketSphinx.FirstSegment(_handle); at != 0; at = PocketSphinx.NextSegment(at))
        {
            PocketSphinx.SegmentFrames(at, out var first, out var last);
            _ = PocketSphinx.SegmentScores(at, out var acoustic, out int _, out int _);
            segments.Add(new(Marshal.PtrToStringUTF8(PocketSphinx.SegmentWord(at)) ?? "", first, last, acoustic));
        }

        return segments;
    }

    public void Dispose() => _handle.Dispose();

    private static DecoderHandle Create(string[] arguments)
    {
        string[] all = ["phi-edge", .. arguments];
        using var configuration = SphinxBase.Configure(0, PocketSphinx.Arguments(), all.Length, all, 1);
        return configuration.IsInvalid ? new() : PocketSphinx.Create(configuration);
    }

    private static string Where(string jsgf) => JsgfBrackets.FirstErrorLine(jsgf) is { } line ? $"line {line}: brackets do not match; " : "";

    private static string Join(IReadOnlyList<string> errors) => errors.Count == 0 ? "the library gives no reason" : string.Join("; ", errors);

    private Visit Enter()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return Interlocked.Exchange(ref _busy, 1) == 0
            ? new(this)
            : throw new InvalidOperationException("A speech decoder is for one thread at a time, and another one is in it.");
    }

    private readonly ref struct Visit(SphinxDecoder decoder)
    {
        public void Dispose() => Volatile.Write(ref decoder._busy, 0);
    }
}
