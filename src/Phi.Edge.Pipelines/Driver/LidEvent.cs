namespace Phi.Edge.Pipelines.Driver;

/// <summary>A finished closing and reopening of the lids.</summary>
/// <param name="Kind">Blink or longer closure.</param>
/// <param name="Start">Time of the last sample before the lids had fallen far enough to count.</param>
/// <param name="Apex">Time of the most closed sample.</param>
/// <param name="End">Time of the first sample after they had come half-way back.</param>
/// <param name="Depth">Closure at the apex above the open level before it, 0 to 1.</param>
public readonly record struct LidEvent(LidEventKind Kind, TimeSpan Start, TimeSpan Apex, TimeSpan End, float Depth)
{
    /// <summary>From start to end.</summary>
    public TimeSpan Duration => End - Start;
}
