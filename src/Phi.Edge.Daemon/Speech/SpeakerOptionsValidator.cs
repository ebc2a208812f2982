using Microsoft.Extensions.Options;

namespace Phi.Edge.Daemon.Speech;

/// <summary>What attributes on single settings cannot say.</summary>
internal sealed class SpeakerOptionsValidator : IValidateOptions<SpeakerOptions>
{
    public ValidateOptionsResult Validate(string? name, SpeakerOptions options)
    {
        var errors = new List<string>();
        if (options is { Output: SpeakerOutput.WavFolder, Folder: null or "" })
        {
            errors.Add("Voice:Speaker:Folder is missing; Voice:Speaker:Output is WavFolder.");
        }

        errors.AddRange(options.Voices.Where(voice => !SpeechVoices.IsName(voice.Value))
            .Select(voice => $"Voice:Speaker:Voices:{voice.Key}: '{voice.Value}' is no voice name; 'espeak-ng --voices' lists them."));
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }
}
