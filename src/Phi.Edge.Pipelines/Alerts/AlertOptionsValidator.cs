using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>Ranges as documented on each option.</summary>
internal sealed class AlertOptionsValidator : IValidateOptions<AlertOptions>
{
    public ValidateOptionsResult Validate(string? name, AlertOptions options) =>
        new OptionsCheck(AlertOptions.Section).Seconds(options.CriticalReturnAfter, 1, 10).Result();
}
