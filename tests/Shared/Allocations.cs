namespace Phi.Edge.Tests;

/// <summary>Managed memory that a piece of work takes on the calling thread.</summary>
internal static class Allocations
{
    private const int Rounds = 5;

    /// <summary>
    /// Bytes of the round that took least. Another test's collection counts the rest of the thread's allocation block as taken, so one round
    /// proves nothing; work that allocates does so in every round.
    /// </summary>
    /// <param name="round">The warmed-up work; done up to five times.</param>
    public static long Least(Action round)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Rounds && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
