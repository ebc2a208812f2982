namespace Phi.Edge.Daemon.Demo;

/// <summary>An act of the script beside what the daemon made of it.</summary>
/// <param name="Act">What happened.</param>
/// <param name="Alert">The alert that answers it; null when none came.</param>
internal sealed record ActOutcome(DriveAct Act, ReceivedAlert? Alert)
{
    /// <summary>Said when it had to be said, silent when not.</summary>
    public bool AsScripted => (Act.Expected is null) == (Alert is null);

    /// <summary>From the beginning of the act to the frame that raised the alert.</summary>
    public TimeSpan? After => Alert?.CapturedAt - Act.Start;
}
