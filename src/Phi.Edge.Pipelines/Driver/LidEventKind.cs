namespace Phi.Edge.Pipelines.Driver;

/// <summary>What a movement of the lids was.</summary>
public enum LidEventKind
{
    /// <summary>A quick close and reopen.</summary>
    Blink,

    /// <summary>Closed for longer than a blink.</summary>
    Closure,
}
