namespace Phi.Edge.Contracts.Wire;

/// <summary>How urgent an alert is, in rising order.</summary>
public enum AlertLevel
{
    /// <summary>Nothing to show.</summary>
    None,

    /// <summary>A quiet hint.</summary>
    Notice,

    /// <summary>Picture and sound.</summary>
    Warning,

    /// <summary>Loud, until the driver reacts.</summary>
    Critical,
}
