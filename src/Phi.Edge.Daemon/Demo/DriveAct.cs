using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo;

/// <summary>One thing the actor does.</summary>
/// <param name="Name">For the report: what a passenger would say.</param>
/// <param name="Start">When it begins, from the start of the film.</param>
/// <param name="Duration">How long it lasts, from the first movement to the last.</param>
/// <param name="Peak">The face at its height.</param>
/// <param name="Ramp">How long the face takes to get there, and back.</param>
/// <param name="Expected">The alert it must cause, by its end or shortly after; null when it must cause none.</param>
internal sealed record DriveAct(
    string Name, TimeSpan Start, TimeSpan Duration, Expression Peak, TimeSpan Ramp, AlertKind? Expected)
{
    public TimeSpan End => Start + Duration;

    /// <summary>The face at a moment; neutral before and after.</summary>
    public Expression At(TimeSpan time)
    {
        if (time <= Start || time >= End)
            return default;

        var edge = Math.Min((time - Start) / Ramp, (End - time) / Ramp);
        var share = (float)Math.Clamp(edge, 0, 1);
        share = share * share * (3 - (2 * share));
        return new(Peak.LidClosure * share, Peak.JawDrop * share, Peak.Yaw * share);
    }
}
