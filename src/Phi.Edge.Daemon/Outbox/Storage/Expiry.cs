namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>When a message expires.</summary>
internal static class Expiry
{
    // A computer without a clock of its own starts at some date in the past and is set right later. What it stored before would then look years old.
    private static readonly long Plausible = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>Milliseconds since 1970; null when the clock was not yet set, so that only lack of room removes the message.</summary>
    public static long? Of(long now, TimeSpan lifetime) => now < Plausible ? null : now + (long)lifetime.TotalMilliseconds;
}
