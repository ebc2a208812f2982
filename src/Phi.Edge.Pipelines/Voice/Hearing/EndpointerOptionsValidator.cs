using Microsoft.Extensions.Options;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What the ranges of single options cannot say.</summary>
internal sealed class EndpointerOptionsValidator : IValidateOptions<EndpointerOptions>
{
    public ValidateOptionsResult Validate(string? name, EndpointerOptions options)
    {
        var errors = new List<string>();
        if (options.SilenceThreshold >= options.SpeechThreshold)
        {
            errors.Add($"{EndpointerOptions.Section}:SilenceThreshold ({options.SilenceThreshold}) must be below SpeechThreshold ({options.SpeechThreshold})");
        }

        if (options.PreRoll + options.StartAfter + options.Silence >= options.LongestUtterance)
        {
            errors.Add($"{EndpointerOptions.Section}:LongestUtterance ({options.LongestUtterance}) must be longer than PreRoll, StartAfter and the silence together");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
