namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>How much can go wrong when a command is carried out by mistake.</summary>
public enum SafetyClass
{
    /// <summary>Nothing: answers and conversation.</summary>
    Information,

    /// <summary>A nuisance: climate, media.</summary>
    Comfort,

    /// <summary>May distract or inconvenience others on the road: windows, lights, wipers, calls.</summary>
    Attention,

    /// <summary>Weakens a safety system: always confirmed, never on the word of a model alone.</summary>
    Safety,
}
