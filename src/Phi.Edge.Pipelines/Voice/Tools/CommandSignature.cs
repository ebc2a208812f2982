using System.Globalization;
using System.Text;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Tools;

/// <summary>
/// A command in one line for a model: <c>set-temperature(value: 16..28 celsius, zone?: driver|passenger) Sets the temperature.</c> The
/// same as JSON takes three times the tokens, and the whole catalogue has to stay in a model's short context.
/// </summary>
internal static class CommandSignature
{
    public static string Of(CommandDefinition command)
    {
        var parameters = string.Join(", ", command.Parameters.Select(Parameter));
        return $"{command.Name}({parameters}) {command.Summary}";
    }

    private static string Parameter(ParameterDefinition parameter)
    {
        var optional = parameter.IsOptional || parameter.Default is not null ? "?" : "";
        return $"{parameter.Name}{optional}: {Values(parameter)}";
    }

    private static string Values(ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => Number(parameter),
        ParameterType.Switch => "true|false",
        ParameterType.Choice => string.Join('|', parameter.List?.Values.Select(v => v.Name) ?? []),
        _ => "text",
    };

    private static string Number(ParameterDefinition parameter)
    {
        var text = new StringBuilder();
        if (parameter.Minimum is not null || parameter.Maximum is not null)
            text.Append(CultureInfo.InvariantCulture, $"{parameter.Minimum}..{parameter.Maximum}");
        else
            text.Append("number");
        return parameter.Unit is { } unit ? text.Append(' ').Append(unit).ToString() : text.ToString();
    }
}
