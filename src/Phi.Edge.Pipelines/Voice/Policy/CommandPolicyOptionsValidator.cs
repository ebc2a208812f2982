using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Ranges as documented on each option, and the rule between the confidences. Reports all errors at once.</summary>
internal sealed class CommandPolicyOptionsValidator : IValidateOptions<CommandPolicyOptions>
{
    // Equal confidences are allowed, and OptionsCheck knows only "below".
    private const double Touching = 1e-9;

    public ValidateOptionsResult Validate(string? name, CommandPolicyOptions options) => new OptionsCheck(CommandPolicyOptions.Section)
        .Range(options.MaximumPerRequest, 1, 10, "commands")
        .Seconds(options.RateWindow, 1, 60)
        .Range(options.MaximumInWindow, 1, 60, "commands")
        .Range(options.MaximumAttentionInWindow, 1, 60, "commands")
        .Range(options.LowConfidence, 0, 1, "")
        .Range(options.SafetyConfidence, 0, 1, "")
        .Range(options.MovingSpeed, 1, 10, "km/h")
        .Below(options.LowConfidence, options.SafetyConfidence + Touching, upperKey: "options.SafetyConfidence")
        .Result();
}
