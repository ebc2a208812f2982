namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// Whether anything but the present closure speaks for drowsiness: PERCLOS, yawning, or long closures before this one. Lids that are lowered
/// for a glance down look the same as closed ones, so a single long closure of a wakeful driver says less than that of a tired one.
/// </summary>
internal sealed class DrowsinessSigns(DriverPolicyOptions options)
{
    private const int Buckets = 60;
    private readonly SlidingSum _closures = new(options.Eyes.SignWindow, Buckets);
    private bool _counting;

    /// <summary>Any sign is present.</summary>
    public bool Present { get; private set; }

    /// <param name="at">Capture time, rising.</param>
    /// <param name="eyes">The present closure; counts as a sign once it is over.</param>
    /// <param name="perclos">PERCLOS, 0 to 1; null when unknown.</param>
    /// <param name="yawns">Yawns in the yawning window.</param>
    public void Next(TimeSpan at, EyesClosedTimer eyes, float? perclos, int yawns)
    {
        var isLong = eyes.Closed && !eyes.LookingDown && eyes.ClosedFor >= options.Eyes.MicrosleepAfter;
        _closures.Add(at, _counting && !isLong ? 1 : 0);
        _counting = isLong;
        Present = perclos >= options.Perclos.Notice || yawns >= options.Yawn.Notice || _closures.Total >= options.Eyes.SignClosures;
    }

    public void Reset()
    {
        _closures.Clear();
        (_counting, Present) = (false, false);
    }
}
