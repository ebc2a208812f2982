namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Why a request was refused. Its code (<see cref="Refusal.Code"/>) is the name in kebab case.</summary>
public enum RefusalReason
{
    /// <summary>It comes from someone who may not command: a model in the cloud, or nobody.</summary>
    Untrusted,

    /// <summary>It is no command for the car: nothing at all, or a part of the conversation among commands.</summary>
    NotACommand,

    /// <summary>The catalogue has no such command.</summary>
    UnknownCommand,

    /// <summary>Too many commands at once.</summary>
    TooMany,

    /// <summary>The command has no such parameter.</summary>
    UnknownParameter,

    /// <summary>A value of another type than the parameter's.</summary>
    WrongType,

    /// <summary>A number beyond the limits.</summary>
    OutOfRange,

    /// <summary>A number between two steps.</summary>
    OffStep,

    /// <summary>A value that is not in the parameter's list.</summary>
    UnknownChoice,

    /// <summary>A text longer than allowed.</summary>
    TextTooLong,

    /// <summary>A text with characters that nobody can say: control, invisible, direction marks.</summary>
    TextCharacters,

    /// <summary>A value that the command cannot be carried out with.</summary>
    Unsupported,

    /// <summary>Too fast for it.</summary>
    Speed,

    /// <summary>Too slow for it.</summary>
    SpeedLow,

    /// <summary>It depends on the speed, which is not known.</summary>
    SpeedUnknown,

    /// <summary>Not in this gear, or the gear is not known.</summary>
    Gear,

    /// <summary>Not with the ignition like this, or it is not known.</summary>
    Ignition,

    /// <summary>A relative change of something whose value is not known.</summary>
    StateUnknown,

    /// <summary>It cannot go higher.</summary>
    AlreadyHighest,

    /// <summary>It cannot go lower.</summary>
    AlreadyLowest,

    /// <summary>Not understood surely enough for something that weakens a safety system.</summary>
    LowConfidence,

    /// <summary>Too many commands in a short time.</summary>
    RateLimited,

    /// <summary>Two commands of one request want different things of the same signal.</summary>
    Contradiction,

    /// <summary>Nothing was done lately.</summary>
    NothingToUndo,

    /// <summary>What was done last cannot be taken back.</summary>
    CannotUndo,
}
