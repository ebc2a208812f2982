using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Road;

/// <summary>Ranges as documented on each option.</summary>
internal sealed class RoadPipelineOptionsValidator : IValidateOptions<RoadPipelineOptions>
{
    public ValidateOptionsResult Validate(string? name, RoadPipelineOptions options) => new OptionsCheck(RoadPipelineOptions.Section)
        .Range(options.MailboxCapacity, 1, 4, "frames")
        .Seconds(options.Poll, 0.05, 1)
        .Seconds(options.CameraLostAfter, 0.5, 10)
        .Seconds(options.HeartbeatLimit, 2, 60)
        .Range(options.RegionTop, 0, 0.5, "")
        .Range(options.RegionBottom, 0.5, 1, "")
        .Range(options.SearchEvery, 0, 10, "m")
        .Seconds(options.SearchAtLeast, 0, 5)
        .Below(options.Poll, options.CameraLostAfter)
        .Below(options.RegionTop, options.RegionBottom)
        .Result();
}
