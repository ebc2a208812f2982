using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>Ranges as documented on each option.</summary>
internal sealed class PhiVoiceOptionsValidator : IValidateOptions<PhiVoiceOptions>
{
    public ValidateOptionsResult Validate(string? name, PhiVoiceOptions options) => new OptionsCheck(PhiVoiceOptions.Section)
        .Seconds(options.Deadline, 0.5, 30)
        .Range(options.MaxTokens, 64, 1024, "tokens")
        .Range(options.MaxAnswer, 40, 1000, "characters")
        .Range(options.MaxCommands, 1, 10, "commands")
        .Range(options.SureFrom, 0, 1, "")
        .Range(options.Priority, -1000, 1000, "")
        .Result();
}
