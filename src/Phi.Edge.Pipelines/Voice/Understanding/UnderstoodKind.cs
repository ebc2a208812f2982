namespace Phi.Edge.Pipelines.Voice.Understanding;

/// <summary>What an utterance turned out to be.</summary>
public enum UnderstoodKind
{
    /// <summary>Speech that nobody could make sense of.</summary>
    NotUnderstood,

    /// <summary>Not meant for the car: talk between passengers, the radio.</summary>
    NotForMe,

    /// <summary>One or several commands.</summary>
    Commands,

    /// <summary>A question that has been answered already.</summary>
    Answer,
}
