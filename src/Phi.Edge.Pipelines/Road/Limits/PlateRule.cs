namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>What the plates below a sign make of it for this car.</summary>
public enum PlateRule
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It is for others.</summary>
    ForOthers,

    /// <summary>It depends on what is not known: the time, the weather.</summary>
    Depends,

    /// <summary>It holds further on.</summary>
    FurtherOn,
}
