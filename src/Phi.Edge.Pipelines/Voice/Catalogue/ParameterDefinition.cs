using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>One parameter of a command.</summary>
public sealed record ParameterDefinition
{
    /// <summary>camelCase name, unique in its command.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>Unit of a number (<c>celsius</c>, <c>percent</c>); null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest number allowed.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest number allowed.</summary>
    public double? Maximum { get; init; }

    /// <summary>Numbers are multiples of this, counted from <see cref="Minimum"/>; null for any.</summary>
    public double? Step { get; init; }

    /// <summary>The list its values are from; only and always with <see cref="ParameterType.Choice"/>, allowed with <see cref="ParameterType.Text"/>.</summary>
    public ValueList? List { get; init; }

    /// <summary>Values that a text must not have in it, because it is then about something else; null for none.</summary>
    public ValueList? Except { get; init; }

    /// <summary>Longest text allowed, characters.</summary>
    public int MaximumLength { get; init; } = 200;

    /// <summary>Taken when the driver does not say; null: the parameter is required, and asked for when missing.</summary>
    public SignalValue? Default { get; init; }

    /// <summary>May be left out without a default.</summary>
    public bool IsOptional { get; init; }
}
