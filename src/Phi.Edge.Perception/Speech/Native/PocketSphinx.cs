using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Speech.Native;

/// <summary>What we call of libpocketsphinx (0.8+5prealpha, the version that Debian and Ubuntu carry).</summary>
internal static partial class PocketSphinx
{
    private const string Library = "libpocketsphinx.so.3";

    /// <summary>The table of all arguments a configuration may hold; static memory.</summary>
    [LibraryImport(Library, EntryPoint = "ps_args")]
    internal static partial nint Arguments();

    /// <summary>Loads the models; retains the configuration.</summary>
    [LibraryImport(Library, EntryPoint = "ps_init")]
    internal static partial DecoderHandle Create(ConfigurationHandle configuration);

    [LibraryImport(Library, EntryPoint = "ps_free")]
    internal static partial int Free(nint decoder);

    /// <summary>Returns memory of libc that the caller frees, or zero.</summary>
    [LibraryImport(Library, EntryPoint = "ps_lookup_word", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint LookUp(DecoderHandle decoder, string word);

    [LibraryImport(Library, EntryPoint = "ps_add_word", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AddWord(DecoderHandle decoder, string word, string phones, int updateSearches);

    [LibraryImport(Library, EntryPoint = "ps_set_jsgf_string", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetGrammar(DecoderHandle decoder, string name, string jsgf);

    [LibraryImport(Library, EntryPoint = "ps_set_kws", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetKeyphrases(DecoderHandle decoder, string name, string file);

    [LibraryImport(Library, EntryPoint = "ps_set_search", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int UseSearch(DecoderHandle decoder, string name);

    /// <summary>Forgets the noise that earlier utterances were in.</summary>
    [LibraryImport(Library, EntryPoint = "ps_start_stream")]
    internal static partial int StartStream(DecoderHandle decoder);

    [LibraryImport(Library, EntryPoint = "ps_start_utt")]
    internal static partial int StartUtterance(DecoderHandle decoder);

    [LibraryImport(Library, EntryPoint = "ps_process_raw")]
    internal static partial int Process(DecoderHandle decoder, ReadOnlySpan<short> samples, nuint count, int noSearch, int fullUtterance);

    [LibraryImport(Library, EntryPoint = "ps_end_utt")]
    internal static partial int EndUtterance(DecoderHandle decoder);

    /// <summary>Memory of the decoder, valid until its next call; zero for nothing.</summary>
    [LibraryImport(Library, EntryPoint = "ps_get_hyp")]
    internal static partial nint Hypothesis(DecoderHandle decoder, out int score);

    [LibraryImport(Library, EntryPoint = "ps_get_in_speech")]
    internal static partial byte InSpeech(DecoderHandle decoder);

    /// <summary>The first stretch of the best path; ends by itself when <see cref="NextSegment"/> runs out.</summary>
    [LibraryImport(Library, EntryPoint = "ps_seg_iter")]
    internal static partial nint FirstSegment(DecoderHandle decoder);

    [LibraryImport(Library, EntryPoint = "ps_seg_next")]
    internal static partial nint NextSegment(nint segment);

    [LibraryImport(Library, EntryPoint = "ps_seg_word")]
    internal static partial nint SegmentWord(nint segment);

    [LibraryImport(Library, EntryPoint = "ps_seg_frames")]
    internal static partial void SegmentFrames(nint segment, out int first, out int last);

    [LibraryImport(Library, EntryPoint = "ps_seg_prob")]
    internal static partial int SegmentScores(nint segment, out int acoustic, out int language, out int backoff);
}
