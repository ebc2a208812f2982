using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Speech;

/// <summary>Checks <see cref="WakeWordOptions"/>; says everything that is wrong.</summary>
public sealed class WakeWordOptionsValidator : IValidateOptions<WakeWordOptions>
{
    private const int MostPhrases = 32;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WakeWordOptions options)
    {
        var errors = Errors(options);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    internal static List<string> Errors(WakeWordOptions options)
    {
        var errors = new List<string>();
        if (options.Phrases.Count > MostPhrases) errors.Add($"Voice:WakeWord: {options.Phrases.Count} phrases are more than {MostPhrases}.");
        if (options.Refractory < TimeSpan.Zero || options.Refractory > TimeSpan.FromSeconds(60))
            errors.Add($"Voice:WakeWord: Refractory {options.Refractory.TotalSeconds} s is not 0 to 60 s.");
        if (options.PhoneLoop is not (>= 1e-40 and <= 1)) errors.Add($"Voice:WakeWord: PhoneLoop {options.PhoneLoop} is not 1e-40 to 1.");
        for (var i = 0; i < options.Phrases.Count; i++)
        {
            var (phrase, threshold) = (options.Phrases[i].Phrase, options.Phrases[i].Threshold);
            if (string.IsNullOrWhiteSpace(phrase) || phrase.Length > 100 || !phrase.All(c => char.IsAsciiLetterLower(c) || c is ' ' or '\''))
                errors.Add($"Voice:WakeWord:Phrases[{i}]: Phrase '{phrase}' is not made of lower case words.");
            if (threshold is not (>= 1e-60 and <= 1e20)) errors.Add($"Voice:WakeWord:Phrases[{i}]: Threshold {threshold} is not 1e-60 to 1e20.");
        }

        return errors;
    }
}
