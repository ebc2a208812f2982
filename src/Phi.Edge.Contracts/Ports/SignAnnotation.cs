using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>What was read on a sign. It is data: nothing follows from it, whatever it says.</summary>
public sealed record SignAnnotation
{
    /// <summary>Who read it.</summary>
    public required SignTextSource Source { get; init; }

    /// <summary>The words on it, at most 200 characters; empty when only an explanation was given.</summary>
    public required string Text { get; init; }

    /// <summary>How sure the words are, 0 to 1; null when the reader does not say.</summary>
    public float? Confidence { get; init; }

    /// <summary>What kind of sign the reader takes it for; null when it does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>The number on it; null without one.</summary>
    public double? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>; null without one.</summary>
    public string? Unit { get; init; }

    /// <summary>Whom it applies to, as written; null for all.</summary>
    public string? AppliesTo { get; init; }

    /// <summary>When it applies, as written; null for always.</summary>
    public string? Times { get; init; }

    /// <summary>What it means, in the driver's language; null when the reader does not say.</summary>
    public string? Explanation { get; init; }
}
