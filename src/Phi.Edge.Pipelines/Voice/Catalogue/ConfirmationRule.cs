namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>When the driver is asked before a command is carried out.</summary>
public enum ConfirmationRule
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>While the car moves, or its speed is not known.</summary>
    WhenMoving,

    /// <summary>Always.</summary>
    Always,
}
