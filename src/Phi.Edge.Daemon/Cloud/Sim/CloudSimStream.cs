namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary>What arrived of a stream.</summary>
/// <param name="Source">The car.</param>
/// <param name="Epoch">Its database.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Count">Messages, each id once.</param>
/// <param name="Duplicates">Deliveries beyond the first.</param>
/// <param name="First">Lowest number.</param>
/// <param name="Last">Highest number.</param>
/// <param name="OutOfOrder">Messages that first arrived after a later one.</param>
internal sealed record CloudSimStream(
    string Source, string Epoch, string Stream, long Count, long Duplicates, long First, long Last, long OutOfOrder)
{
    /// <summary>Numbers between the first and the last that did not arrive: given up, expired, replaced by a newer state, undeliverable.</summary>
    public long Missing => Last - First + 1 - Count;
}
