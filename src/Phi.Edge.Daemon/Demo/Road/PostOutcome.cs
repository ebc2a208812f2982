namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>A sign beside the road and what was said of it.</summary>
/// <param name="Post">The sign.</param>
/// <param name="Told">What was said; null when nothing was.</param>
/// <param name="Lead">How long before it was passed it was said; negative: after. Null when nothing was said.</param>
internal sealed record PostOutcome(RoadPost Post, ToldSign? Told, TimeSpan? Lead)
{
    // A sign has to be shown within two seconds of passing it: (EU) 2021/1958, Annex I.
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(-2);

    /// <summary>A drawing was named right and in time; of a board, if anything, words were said, and no speed.</summary>
    public bool AsScripted => Post.Text is not null
        ? Told is null or { Message.Value: null }
        : Told is not null && Told.Name == Post.Name && Lead >= Latest;
}
