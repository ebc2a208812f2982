using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>A limit that signs gave, and how old it is.</summary>
internal record struct SignedLimit
{
    /// <summary>Number of the sign; 0 for none: nothing was signed.</summary>
    public long Sign;

    /// <summary>The number; null for a known "no limit".</summary>
    public int? Value;

    public SpeedUnit Unit;

    public LimitSource Source;

    /// <summary>It was clear when the sign was passed.</summary>
    public bool Certain;

    public TimeSpan Since;

    /// <summary>Metres since the sign.</summary>
    public double Distance;

    /// <summary>Time since the sign, standing left out.</summary>
    public TimeSpan Age;

    /// <summary>What the map said when the sign was passed.</summary>
    public MapLimit? Map;

    public readonly bool Exists => Source != LimitSource.None;
}
