namespace Phi.Edge.Contracts.Wire;

/// <summary>What was read on a sign. It is data, whatever it says: show it, never act on it.</summary>
public sealed record SignReadingMessage
{
    /// <summary>Who read it.</summary>
    public required SignTextSource Source { get; init; }

    /// <summary>The words and numbers on it, at most 200 characters; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>How sure the words are, 0 to 1; absent when the reader does not say.</summary>
    public double? Confidence { get; init; }

    /// <summary>What the reader takes the sign for; absent when it does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>The number the sign is about; absent without one.</summary>
    public double? Value { get; init; }

    /// <summary>Unit of the number; absent without one.</summary>
    public string? Unit { get; init; }

    /// <summary>Whom it applies to, as written; absent for all.</summary>
    public string? AppliesTo { get; init; }

    /// <summary>When it applies, as written; absent for always.</summary>
    public string? Times { get; init; }

    /// <summary>What it means, in the driver's language; absent when the reader does not say.</summary>
    public string? Explanation { get; init; }
}
