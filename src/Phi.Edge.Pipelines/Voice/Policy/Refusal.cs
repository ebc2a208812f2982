using System.Text.Json;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>A no with everything needed to explain it.</summary>
public sealed record Refusal
{
    /// <summary>Why.</summary>
    public required RefusalReason Reason { get; init; }

    /// <summary>Which command; null when it is about the request as a whole.</summary>
    public CommandDefinition? Command { get; init; }

    /// <summary>Which parameter; null when it is about none, or about one that the command does not have.</summary>
    public ParameterDefinition? Parameter { get; init; }

    /// <summary>Lowest value allowed, in <see cref="Unit"/>; null when it has no part in this.</summary>
    public double? Minimum { get; init; }

    /// <summary>Highest value allowed, in <see cref="Unit"/>; null when it has no part in this.</summary>
    public double? Maximum { get; init; }

    /// <summary>Distance between allowed values, in <see cref="Unit"/>; null when it has no part in this.</summary>
    public double? Step { get; init; }

    /// <summary>Unit of the numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>For the session's reason and the sentence <c>refused.{code}</c> (<c>out-of-range</c>, <c>speed</c>).</summary>
    public string Code => JsonNamingPolicy.KebabCaseLower.ConvertName(Reason.ToString());
}
