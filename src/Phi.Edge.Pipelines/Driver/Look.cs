namespace Phi.Edge.Pipelines.Driver;

/// <summary>Where the driver looks, in one frame.</summary>
internal enum Look
{
    /// <summary>Cannot be told: keeps what was.</summary>
    Unknown,

    /// <summary>Ahead.</summary>
    Road,

    /// <summary>Somewhere else.</summary>
    Away,
}
