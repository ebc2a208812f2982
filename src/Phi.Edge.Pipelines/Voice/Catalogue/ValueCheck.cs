using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>Whether a value fits a parameter.</summary>
public static class ValueCheck
{
    /// <summary>What is wrong with the value and what to do; null when it fits.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value.</param>
    public static string? Problem(ParameterDefinition parameter, SignalValue value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Type switch
        {
            ParameterType.Number => value.Number is { } number ? Number(parameter, number) : $"'{parameter.Name}' is a number.",
            ParameterType.Switch => value.Flag is null ? $"'{parameter.Name}' is true or false." : null,
            ParameterType.Choice => value.Text is { } text && parameter.List?.Values.Any(v => v.Name == text) == true
                ? null : $"'{parameter.Name}' is one of the list '{parameter.List?.Name}': '{value}' is not.",
            _ => value.Text is not { } words ? $"'{parameter.Name}' is a text."
                : words.Trim().Length == 0 ? $"'{parameter.Name}' is empty."
                : words.Length > parameter.MaximumLength ? $"'{parameter.Name}' has {words.Length} characters, {parameter.MaximumLength} are allowed." : null,
        };
    }

    private static string? Number(ParameterDefinition parameter, double number)
    {
        if (number < parameter.Minimum || number > parameter.Maximum)
            return $"'{parameter.Name}' goes from {parameter.Minimum} to {parameter.Maximum}: {number} is outside.";
        if (parameter.Step is not { } step) return null;
        var steps = (number - (parameter.Minimum ?? 0)) / step;
        return Math.Abs(steps - Math.Round(steps)) < 1e-6 ? null : $"'{parameter.Name}' goes in steps of {step}: {number} lies between.";
    }
}
