namespace Phi.Edge.Pipelines.Alerts;

/// <summary>Numbers episodes from 1, over all lanes.</summary>
internal sealed class EpisodeCounter
{
    private long _last;

    public long Next() => ++_last;
}
