using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Speech;

/// <summary>Checks <see cref="SpeechOptions"/>; says everything that is wrong. Whether files exist is seen when they are loaded.</summary>
public sealed class SpeechOptionsValidator : IValidateOptions<SpeechOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SpeechOptions options)
    {
        var errors = new List<string>();
        Check(!string.IsNullOrWhiteSpace(options.AcousticModel), "AcousticModel is empty: name the model's folder");
        Check(!string.IsNullOrWhiteSpace(options.Dictionary), "Dictionary is empty: name the dictionary's file");
        Check(options.Dither is >= 0 and <= 1000, $"Dither {options.Dither} is not 0 to 1000");
        Check(options.MostActiveStates is >= 100 and <= 30_000, $"MostActiveStates {options.MostActiveStates} is not 100 to 30000");
        Check(options.RejectBelow is >= 0 and <= 1, $"RejectBelow {options.RejectBelow} is not 0 to 1");
        Check(options.Beam is > 0 and < 1, $"Beam {options.Beam} is not between 0 and 1");
        Check(options.WordBeam is > 0 and < 1, $"WordBeam {options.WordBeam} is not between 0 and 1");
        Check(options.WordBeam >= options.Beam, $"WordBeam {options.WordBeam} is wider than Beam {options.Beam}");
        Check(options.WordInsertion is > 0 and <= 1, $"WordInsertion {options.WordInsertion} is not above 0 to 1");
        Check(options.SpeechThreshold is >= 0 and <= 10, $"SpeechThreshold {options.SpeechThreshold} is not 0 to 10");
        Check(options.LongestUtterance >= TimeSpan.FromSeconds(1) && options.LongestUtterance <= TimeSpan.FromSeconds(60),
            $"LongestUtterance {options.LongestUtterance.TotalSeconds} s is not 1 to 60 s");
        for (var i = 0; i < options.Pronunciations.Count; i++)
            Check(Pronunciation.TryParse(options.Pronunciations[i], out var _), $"Pronunciations[{i}] '{options.Pronunciations[i]}' is not 'word PH ON ES'");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

        void Check(bool right, string message)
        {
            if (!right) errors.Add($"Voice:Speech: {message}.");
        }
    }
}
