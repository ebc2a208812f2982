namespace Phi.Edge.Contracts.Wire;

/// <summary>Where a speed limit comes from.</summary>
public enum LimitSource
{
    /// <summary>From nowhere: there is none.</summary>
    None,

    /// <summary>A sign with a number.</summary>
    Sign,

    /// <summary>A zone that was entered.</summary>
    Zone,

    /// <summary>A sign that implies a limit: town, motorway, residential street.</summary>
    ImplicitSign,

    /// <summary>The map.</summary>
    Map,

    /// <summary>The country's rule for the kind of road, after what was signed had ended.</summary>
    CountryDefault,
}
