using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Road;

/// <summary>Ranges as documented on each option, and the rules between them. Reports all errors at once.</summary>
internal sealed class RoadPolicyOptionsValidator : IValidateOptions<RoadPolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, RoadPolicyOptions options)
    {
        var check = new OptionsCheck(RoadPolicyOptions.Section);
        Tracker(check, options);
        Limit(check, options);
        Overspeed(check, options);
        check.Range(options.Memory.LastSigns, 1, 20, "signs");
        var notices = NoticeRulesCheck.Of(options.Notice);
        return (check.Result(), notices.Count) switch
        {
            ({ Failed: true } failed, _) => ValidateOptionsResult.Fail([.. failed.Failures, .. notices]),
            (_, > 0) => ValidateOptionsResult.Fail(notices),
            _ => ValidateOptionsResult.Success,
        };
    }

    private static void Tracker(OptionsCheck check, RoadPolicyOptions o) => check
        .Range(o.Tracker.MinSignProbability, 0, 1, "")
        .Range(o.Tracker.CertainConfidence, 0.5, 1, "")
        .Range(o.Tracker.CertainEvidence, 0.1, 10, "frames")
        .Range(o.Tracker.MinFrames, 1, 10, "frames")
        .Range(o.Tracker.LateConfidence, 0.3, 1, "")
        .Seconds(o.Tracker.LostAfter, 0.2, 0.6)
        .Seconds(o.Tracker.LongestCoast, 1, 10)
        .Range(o.Tracker.FieldOfView, 20, 150, "degrees")
        .Range(o.Tracker.SignHeight, 0.3, 1.5, "m")
        .Range(o.Tracker.LargestOffset, 3, 30, "m");

    private static void Limit(OptionsCheck check, RoadPolicyOptions o) => check
        .Range(o.Limit.VehicleMaximum, 0, 200, "")
        .Range(o.Limit.TownLimit, 0, 130, "")
        .Range(o.Limit.RuralLimit, 0, 130, "")
        .Range(o.Limit.ExpressRoadLimit, 0, 150, "")
        .Range(o.Limit.MotorwayLimit, 0, 150, "")
        .Range(o.Limit.LivingStreetLimit, 0, 30, "")
        .Range(o.Limit.ZoneLimit, 0, 130, "")
        .Range(o.Limit.CertainDistance, 500, 50000, "m")
        .Range(o.Limit.ForgetDistance, 1000, 100000, "m")
        .Seconds(o.Limit.CertainTime, 30, 7200)
        .Seconds(o.Limit.ForgetTime, 60, 14400)
        .Range(o.Limit.MapWinsAfter, 0, 2000, "m")
        .Range(o.Limit.CertainConfidence, 0, 1, "")
        .Below(o.Limit.CertainDistance, o.Limit.ForgetDistance)
        .Below(o.Limit.CertainTime, o.Limit.ForgetTime);

    private static void Overspeed(OptionsCheck check, RoadPolicyOptions o) => check
        .Range(o.Overspeed.MinSpeed, 5, 20, "km/h")
        .Range(o.Overspeed.Tolerance, 0, 5, "km/h")
        .Range(o.Overspeed.ToleranceShare, 0, 3, "%")
        .Seconds(o.Overspeed.VisualAfter, 0, 1.5)
        .Seconds(o.Overspeed.SoundAfter, 1.5, 6)
        .Seconds(o.Overspeed.SoundAfter110, 1.5, 5)
        .Seconds(o.Overspeed.SoundAfter120, 1.5, 4)
        .Seconds(o.Overspeed.SoundAfter130, 1.5, 3)
        .Seconds(o.Overspeed.SoundFor, 3, 5)
        .Seconds(o.Overspeed.VisualAfterSound, 5, 60)
        .Seconds(o.Overspeed.LongestGap, 0.5, 5);
}
