using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>A value for a place of a template, not yet in a language.</summary>
public sealed record AnswerValue
{
    /// <summary>A number, a text or a truth value.</summary>
    public SignalValue Value { get; init; }

    /// <summary>Unit of the number; <c>{name.unit}</c> writes it.</summary>
    public string? Unit { get; init; }

    /// <summary>Words in several languages instead of the value.</summary>
    public LocalizedText? Words { get; init; }

    /// <summary>Key of a sentence instead of the value.</summary>
    public string? Key { get; init; }

    /// <summary>Time of day instead of the value.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>A day instead of the value.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A number with its unit.</summary>
    public static AnswerValue Of(double number, string? unit = null) =>
        new() { Value = double.IsFinite(number) ? SignalValue.Of(number) : default, Unit = unit };

    /// <summary>A parameter's value: a choice as its list names it.</summary>
    public static AnswerValue Of(SignalValue value, ParameterDefinition? parameter) => new()
    {
        Value = value,
        Unit = parameter?.Unit,
        Words = value.Text is { } name ? parameter?.List?.Values.FirstOrDefault(one => one.Name == name)?.Text : null,
    };
}
