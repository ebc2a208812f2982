using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Checks the values of a proposal against the parameters of its command.</summary>
internal static class ParameterCheck
{
    // Steps like 0.1 are not exact in binary.
    private const double StepTolerance = 1e-6;

    /// <param name="proposal">What was understood.</param>
    /// <param name="values">The values that were said and hold, and the defaults.</param>
    /// <param name="missing">The first parameter that must be asked for.</param>
    /// <returns>Why not; null when every value that was said holds.</returns>
    public static Refusal? Check(CommandProposal proposal, out Dictionary<string, SignalValue> values, out ParameterDefinition? missing)
    {
        values = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        missing = null;
        if (proposal.Values.Keys.Any(name => proposal.Definition.Parameter(name) is null))
        {
            return new Refusal { Reason = RefusalReason.UnknownParameter, Command = proposal.Definition };
        }

        foreach (var parameter in proposal.Definition.Parameters)
        {
            var said = proposal.Values.GetValueOrDefault(parameter.Name);
            var value = IsGiven(said) ? said : parameter.Default.GetValueOrDefault();
            if (!value.HasValue)
            {
                missing ??= parameter.IsOptional ? null : parameter;
                continue;
            }

            value = value.Text is { } text && parameter.Type == ParameterType.Text ? SignalValue.Of(TextCheck.Tidy(text)) : value;
            if (Check(parameter, value) is { } reason)
            {
                return new Refusal
                {
                    Reason = reason, Command = proposal.Definition, Parameter = parameter, Unit = parameter.Unit,
                    Minimum = parameter.Minimum, Maximum = parameter.Maximum, Step = parameter.Step,
                };
            }

            values.Add(parameter.Name, value);
        }

        return null;
    }

    /// <summary>An empty text is as good as none.</summary>
    private static bool IsGiven(SignalValue value) => value.HasValue && value.Text?.Trim(' ').Length != 0;

    private static RefusalReason? Check(ParameterDefinition parameter, SignalValue value) => parameter.Type switch
    {
        ParameterType.Number => value.Number is { } number ? Check(parameter, number) : RefusalReason.WrongType,
        ParameterType.Switch => value.Flag is null ? RefusalReason.WrongType : null,
        ParameterType.Choice => value.Text is not { } name ? RefusalReason.WrongType
            : parameter.List?.Values.Any(one => one.Name == name) == true ? null : RefusalReason.UnknownChoice,
        ParameterType.Text => value.Text is not { } text ? RefusalReason.WrongType
            : text.Length > parameter.MaximumLength ? RefusalReason.TextTooLong
            : TextCheck.HasUnspeakable(text) ? RefusalReason.TextCharacters : null,
        _ => RefusalReason.WrongType,
    };

    private static RefusalReason? Check(ParameterDefinition parameter, double number)
    {
        if (number < parameter.Minimum || number > parameter.Maximum)
        {
            return RefusalReason.OutOfRange;
        }

        if (parameter.Step is not > 0)
        {
            return null;
        }

        var steps = (number - (parameter.Minimum ?? 0)) / parameter.Step.Value;
        return Math.Abs(steps - Math.Round(steps)) > StepTolerance * Math.Max(1, Math.Abs(steps)) ? RefusalReason.OffStep : null;
    }
}
