using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>Ranges as documented on each option.</summary>
internal sealed class SignReadingOptionsValidator : IValidateOptions<SignReadingOptions>
{
    public ValidateOptionsResult Validate(string? name, SignReadingOptions options)
    {
        var result = new OptionsCheck(SignReadingOptions.Section)
            .Range(options.MinSize, 16, 200, "px")
            .Range(options.GoodSize, 32, 400, "px")
            .Range(options.Waiting, 1, 8, "signs")
            .Seconds(options.PhiDeadline, 1, 120)
            .Range(options.PhiMaxTokens, 64, 512, "tokens")
            .Range(options.PhiPriority, -1000, 99, "")
            .Seconds(options.HeartbeatLimit, 2, 120)
            .Below(options.MinSize, options.GoodSize)
            .Result();
        return options.Language.Length == 2 && options.Language.All(char.IsAsciiLetterLower)
            ? result
            : ValidateOptionsResult.Fail([.. result.Failures ?? [], $"{SignReadingOptions.Section}:Language is '{options.Language}'; set a code of two small letters, such as en or de."]);
    }
}
