using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>One command.</summary>
public sealed record CommandDefinition
{
    /// <summary>Kebab-case name, unique (<c>set-temperature</c>); part of the contract with the ECU.</summary>
    public required string Name { get; init; }

    /// <summary>One English sentence for docs and for Phi's tool definition.</summary>
    public required string Summary { get; init; }

    /// <summary>Heading in the docs (<c>climate</c>).</summary>
    public required string Group { get; init; }

    /// <summary>What kind of request it is.</summary>
    public required CommandKind Kind { get; init; }

    /// <summary>Parameters, in order.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters { get; init; } = [];

    /// <summary>How it is said, by language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<UtterancePattern>> Patterns { get; init; }

    /// <summary>The VSS signals it sets; empty for commands the ECU knows by name alone, questions and dialogue.</summary>
    public IReadOnlyList<SignalEffect> Effects { get; init; } = [];

    /// <summary>The VSS signals that answer it, of a question; empty when the daemon's own context or the ECU answers.</summary>
    public IReadOnlyList<SignalReading> Reads { get; init; } = [];

    /// <summary>How much can go wrong.</summary>
    public required SafetyClass Safety { get; init; }

    /// <summary>When the driver is asked first.</summary>
    public ConfirmationRule Confirmation { get; init; }

    /// <summary>Texts of a parameter with which the driver is asked first, whatever <see cref="Confirmation"/> says; compared without case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ConfirmFor { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>When it is allowed at all.</summary>
    public CommandConditions Conditions { get; init; } = new();

    /// <summary>
    /// Answers by situation (<c>done</c>, <c>confirm</c>, <c>refused</c>, <c>question</c>, <c>value</c>), with <c>{parameter}</c> places.
    /// </summary>
    public IReadOnlyDictionary<string, LocalizedText> Answers { get; init; } = new Dictionary<string, LocalizedText>();

    /// <summary>The parameter of that name; null when there is none.</summary>
    public ParameterDefinition? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);
}
