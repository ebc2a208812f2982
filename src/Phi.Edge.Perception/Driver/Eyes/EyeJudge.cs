using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Driver.Eyes;

/// <summary>Turns one eye's geometry into a reading: how far closed, and how far to be believed.</summary>
internal static class EyeJudge
{
    /// <param name="eye">Which eye.</param>
    /// <param name="geometry">What its landmarks say.</param>
    /// <param name="openEar">This driver's open eye.</param>
    /// <param name="yaw">Yaw relative to the line of sight, degrees.</param>
    /// <param name="visibility">Share of the eye's region that can be seen, 0 to 1.</param>
    /// <param name="options">Thresholds.</param>
    public static EyeReading Judge(
        EyePoints eye, in EyeGeometry geometry, float openEar, float yaw, float visibility, EyeOptions options)
    {
        var ear = geometry.FrontalEar;
        var closure = Math.Clamp((openEar - ear) / (openEar - options.ClosedEar), 0, 1);
        // The near eye stays visible for about as long again as the far one.
        var turned = Math.Abs(yaw) - (yaw * eye.FarYawSign > 0 ? options.FarEyeYaw : options.FarEyeYaw + options.FadeYaw);
        var facing = Math.Clamp(1 - turned / options.FadeYaw, 0, 1);
        var resolved = Math.Clamp(
            (geometry.Width - options.MinimumWidth) / (options.GoodWidth - options.MinimumWidth), 0, 1);
        return new(ear, closure, facing * resolved * visibility);
    }

    /// <summary>Both eyes together: each counts as far as it is believed, and the better one decides how far to believe both.</summary>
    public static (float Closure, float Confidence) Combine(in EyeReading left, in EyeReading right)
    {
        var sum = left.Confidence + right.Confidence;
        var closure = sum > 0
            ? (left.Closure * left.Confidence + right.Closure * right.Confidence) / sum
            : (left.Closure + right.Closure) / 2;
        return (closure, Math.Max(left.Confidence, right.Confidence));
    }
}
