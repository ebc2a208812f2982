using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>Ranges as documented on each option, and the rules between them. Reports all errors at once.</summary>
internal sealed class DriverPolicyOptionsValidator : IValidateOptions<DriverPolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, DriverPolicyOptions options)
    {
        var check = new OptionsCheck(DriverPolicyOptions.Section);
        Blink(check, options);
        Eyes(check, options);
        Perclos(check, options);
        Yawn(check, options);
        Attention(check, options);
        Monitoring(check, options);
        Speed(check, options);
        return check.Result();
    }

    private static void Blink(OptionsCheck check, DriverPolicyOptions o) => check
        .Range(o.Blink.StartRise, 0.05, 0.9, "")
        .Range(o.Blink.MinDepth, 0.1, 1, "")
        .Range(o.Blink.SingleSampleDepth, 0.1, 1, "")
        .Range(o.Blink.EndFraction, 0.1, 0.9, "")
        .Seconds(o.Blink.RiseTime, 0.05, 0.5)
        .Seconds(o.Blink.MinDuration, 0, 0.2)
        .Seconds(o.Blink.MaxDuration, 0.2, 1)
        .Range(o.Blink.ClosedLevel, 0.3, 1, "")
        .Seconds(o.Blink.MaxGap, 0.05, 2)
        .Below(o.Blink.StartRise, o.Blink.MinDepth)
        .Below(o.Blink.MinDepth, o.Blink.SingleSampleDepth)
        .Below(o.Blink.MaxDuration, o.Eyes.MicrosleepAfter);

    private static void Eyes(OptionsCheck check, DriverPolicyOptions o) => check
        .Range(o.Eyes.MinConfidence, 0, 1, "")
        .Range(o.Eyes.ClosedLevel, 0.3, 1, "")
        .Range(o.Eyes.OpenLevel, 0.1, 0.9, "")
        .Seconds(o.Eyes.OpenConfirm, 0, 0.5)
        .Seconds(o.Eyes.MicrosleepAfter, 0.5, 2)
        .Seconds(o.Eyes.LoneMicrosleepWarningAfter, 1, 3)
        .Range(o.Eyes.SignClosures, 1, 10, "closures")
        .Seconds(o.Eyes.SignWindow, 60, 1800)
        .Seconds(o.Eyes.MicrosleepCriticalAfter, 1, 3)
        .Seconds(o.Eyes.SleepAfter, 2, 6)
        .Seconds(o.Eyes.LookingDownSleepAfter, 3, 10)
        .Range(o.Eyes.LookingDownDegrees, 5, 30, "degrees")
        .Seconds(o.Eyes.LookBefore, 0.1, 1)
        .Seconds(o.Eyes.LookAfter, 0.1, 0.9)
        .Seconds(o.Eyes.SlumpAfter, 0.3, 2)
        .Seconds(o.Eyes.SlumpHold, 0, 30)
        .Below(o.Eyes.OpenLevel, o.Eyes.ClosedLevel)
        .Below(o.Eyes.LookAfter, o.Eyes.MicrosleepAfter)
        .Below(o.Eyes.MicrosleepAfter, o.Eyes.LoneMicrosleepWarningAfter)
        .Below(o.Eyes.LoneMicrosleepWarningAfter, o.Eyes.SleepAfter)
        .Below(o.Eyes.MicrosleepAfter, o.Eyes.MicrosleepCriticalAfter)
        .Below(o.Eyes.MicrosleepCriticalAfter, o.Eyes.SleepAfter)
        .Below(o.Eyes.SleepAfter, o.Eyes.LookingDownSleepAfter);

    private static void Perclos(OptionsCheck check, DriverPolicyOptions o) => check
        .Seconds(o.Perclos.Window, 30, 300)
        .Range(o.Perclos.ClosedLevel, 0.5, 1, "")
        .Seconds(o.Perclos.SlowClosure, 0.2, 1)
        .Range(o.Perclos.MinValid, 0.3, 1, "")
        .Range(o.Perclos.Notice, 0.02, 0.5, "")
        .Range(o.Perclos.Warning, 0.02, 0.8, "")
        .Range(o.Perclos.Critical, 0.02, 1, "")
        .Range(o.Perclos.Hysteresis, 0.005, 0.05, "")
        .Below(o.Perclos.Hysteresis, o.Perclos.Notice)
        .Below(o.Perclos.Notice, o.Perclos.Warning)
        .Below(o.Perclos.Warning, o.Perclos.Critical);

    private static void Yawn(OptionsCheck check, DriverPolicyOptions o) => check
        .Range(o.Yawn.StartOpening, 0.3, 1.5, "")
        .Range(o.Yawn.EndOpening, 0.1, 1.2, "")
        .Seconds(o.Yawn.FilterTime, 0.05, 1)
        .Seconds(o.Yawn.MinDuration, 1, 5)
        .Seconds(o.Yawn.MaxDuration, 4, 20)
        .Seconds(o.Yawn.Window, 60, 1800)
        .Range(o.Yawn.Notice, 2, 20, "yawns")
        .Below(o.Yawn.EndOpening, o.Yawn.StartOpening)
        .Below(o.Yawn.MinDuration, o.Yawn.MaxDuration);

    private static void Attention(OptionsCheck check, DriverPolicyOptions o) => check
        .Range(o.Attention.MinGazeConfidence, 0, 1, "")
        .Range(o.Attention.MinPoseConfidence, 0, 1, "")
        .Range(o.Attention.AwayYaw, 10, 60, "degrees")
        .Range(o.Attention.AwayPitch, 8, 45, "degrees")
        .Range(o.Attention.ReturnFraction, 0.5, 1, "")
        .Range(o.Attention.UncalibratedFactor, 1, 2, "")
        .Seconds(o.Attention.FilterTime, 0.05, 1)
        .Range(o.Attention.AwayAbove, 0.5, 0.95, "")
        .Range(o.Attention.AttentiveBelow, 0.05, 0.5, "")
        .Seconds(o.Attention.HighSpeedLimit, 2, 3.5)
        .Seconds(o.Attention.LowSpeedLimit, 3, 6)
        .Seconds(o.Attention.NotNominalAllowance, 0, 1.5)
        .Seconds(o.Attention.CriticalAfterWarning, 1, 5)
        .Seconds(o.Attention.RecoveryTime, 0.5, 10)
        .Seconds(o.Attention.Glance, 0.5, 3)
        .Seconds(o.Attention.UnknownLimit, 0.5, 10)
        .Below(o.Attention.AttentiveBelow, o.Attention.AwayAbove)
        .Below(o.Attention.Glance, o.Attention.HighSpeedLimit)
        .Below(o.Attention.HighSpeedLimit, o.Attention.LowSpeedLimit);

    private static void Monitoring(OptionsCheck check, DriverPolicyOptions o) => check
        .Seconds(o.Monitoring.AnnounceAfter, 1, 10)
        .Seconds(o.Monitoring.RestoreAfter, 0.5, 20)
        .Range(o.Monitoring.Forgiveness, 0.1, 5, "")
        .Seconds(o.Monitoring.MaxGap, 0.1, 2)
        .Seconds(o.Monitoring.ForgetAfter, 10, 60)
        .Below(o.Monitoring.MaxGap, o.Monitoring.ForgetAfter)
        .Below(o.Eyes.SlumpHold, o.Monitoring.ForgetAfter);

    private static void Speed(OptionsCheck check, DriverPolicyOptions o) => check
        .Range(o.Speed.Moving, 1, 10, "km/h")
        .Range(o.Speed.Low, 10, 40, "km/h")
        .Range(o.Speed.High, 30, 80, "km/h")
        .Range(o.Speed.Hysteresis, 0, 5, "km/h")
        .Below(o.Speed.Hysteresis, o.Speed.Moving)
        .Below(o.Speed.Moving, o.Speed.Low)
        .Below(o.Speed.Low, o.Speed.High);
}
