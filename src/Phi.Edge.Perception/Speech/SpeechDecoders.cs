using System.Globalization;
using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Speech;

/// <summary>Loads decoders as the options say.</summary>
internal static class SpeechDecoders
{
    /// <summary>One for a grammar, with the further pronunciations.</summary>
    public static SphinxDecoder Command(SpeechOptions options)
    {
        SpeechModelCheck.Check(options);
        return WithWords(options, SphinxDecoder.Load(
            "The speech model", [
                .. Models(options), "-cmn", "batch", "-beam", Number(options.Beam), "-pbeam", Number(options.Beam),
                "-wbeam", Number(options.WordBeam), "-maxhmmpf", options.MostActiveStates.ToString(CultureInfo.InvariantCulture), "-wip", Number(options.WordInsertion)]));
    }

    /// <summary>One for general English; narrow, because it need not be right, just better than a grammar that does not fit.</summary>
    public static SphinxDecoder General(SpeechOptions options) => SphinxDecoder.Load(
        "The general language model", [
            .. Models(options), "-cmn", "batch", "-lm", options.LanguageModel, "-fwdflat", "no", "-bestpath", "no", "-maxwpf", "10",
            "-maxhmmpf", "1000", "-beam", "1e-48", "-pbeam", "1e-40", "-wbeam", "1e-25"]);

    /// <summary>One for key phrases in an endless stream.</summary>
    public static SphinxDecoder Keyphrase(SpeechOptions options, double phoneLoop)
    {
        SpeechModelCheck.Check(options with { LanguageModel = "" });
        return WithWords(options, SphinxDecoder.Load("The speech model", [.. Models(options), "-cmn", "live", "-kws_plp", Number(phoneLoop)]));
    }

    private static string[] Models(SpeechOptions options) => [
        "-hmm", options.AcousticModel, "-dict", options.Dictionary,
        "-vad_threshold", Number(options.SpeechThreshold), "-remove_noise", options.RemoveNoise ? "yes" : "no"];

    private static SphinxDecoder WithWords(SpeechOptions options, SphinxDecoder decoder)
    {
        try
        {
            DictionaryCheck.Add(decoder, Pronunciation.Of(options));
            return decoder;
        }
        catch (SpeechException)
        {
            decoder.Dispose();
            throw;
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
