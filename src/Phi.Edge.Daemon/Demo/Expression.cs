namespace Phi.Edge.Daemon.Demo;

/// <summary>What the actor's face does at one moment.</summary>
/// <param name="LidClosure">0 (open) to 1 (closed).</param>
/// <param name="JawDrop">0 (as in the portrait) to 1 (a full yawn).</param>
/// <param name="Yaw">Turn of the head in degrees, positive towards image right.</param>
internal readonly record struct Expression(float LidClosure, float JawDrop, float Yaw)
{
    /// <summary>Both at once: what is closed stays closed, turns add up.</summary>
    public Expression With(in Expression other)
        => new(Math.Max(LidClosure, other.LidClosure), Math.Max(JawDrop, other.JawDrop), Yaw + other.Yaw);
}
