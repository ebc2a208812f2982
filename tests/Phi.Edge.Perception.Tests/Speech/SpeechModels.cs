using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

/// <summary>The installed model, and copies of it to spoil.</summary>
internal static class SpeechModels
{
    public static SpeechOptions Options { get; } = new()
    {
        Pronunciations = ["recirculating R IY S ER K Y AH L EY T IH NG", "defroster D IY F R AO S T ER", "unmute AH N M Y UW T"],
    };

    public static string CabinGrammar { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", "cabin.gram"));

    /// <summary>A copy of the acoustic model in a new folder.</summary>
    public static string Copy()
    {
        var folder = Directory.CreateTempSubdirectory("phi-edge-speech").FullName;
        foreach (var file in Directory.EnumerateFiles(Options.AcousticModel)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
