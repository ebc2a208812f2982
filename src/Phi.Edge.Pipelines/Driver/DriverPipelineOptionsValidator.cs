using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>Ranges as documented on each option.</summary>
internal sealed class DriverPipelineOptionsValidator : IValidateOptions<DriverPipelineOptions>
{
    public ValidateOptionsResult Validate(string? name, DriverPipelineOptions options) => new OptionsCheck(DriverPipelineOptions.Section)
        .Range(options.MailboxCapacity, 1, 4, "frames")
        .Seconds(options.Poll, 0.05, 1)
        .Seconds(options.CameraLostAfter, 0.5, 4)
        .Seconds(options.HeartbeatLimit, 2, 60)
        .Below(options.Poll, options.CameraLostAfter)
        .Result();
}
