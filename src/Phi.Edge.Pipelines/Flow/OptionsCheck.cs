using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Phi.Edge.Pipelines.Flow;

/// <summary>Collects every error of an options object, with the full configuration key in each message.</summary>
internal sealed class OptionsCheck(string section)
{
    private readonly List<string> _errors = [];

    /// <summary>The value must be finite and within the range.</summary>
    public OptionsCheck Range(double value, double min, double max, string unit, [CallerArgumentExpression(nameof(value))] string key = "")
    {
        if (!(value >= min && value <= max))
        {
            _errors.Add($"{Key(key)} is {value}{Unit(unit)}; set it from {min} to {max}{Unit(unit)}.");
        }

        return this;
    }

    /// <summary>The value must be within the range, in seconds.</summary>
    public OptionsCheck Seconds(TimeSpan value, double min, double max, [CallerArgumentExpression(nameof(value))] string key = "") =>
        Range(value.TotalSeconds, min, max, "s", key);

    /// <summary>The first must be below the second.</summary>
    public OptionsCheck Below<T>(
        T lower,
        T upper,
        [CallerArgumentExpression(nameof(lower))] string lowerKey = "",
        [CallerArgumentExpression(nameof(upper))] string upperKey = "")
        where T : IComparable<T>
    {
        if (lower.CompareTo(upper) >= 0)
        {
            _errors.Add($"{Key(lowerKey)} is {lower} and must be below {Key(upperKey)}, which is {upper}.");
        }

        return this;
    }

    public ValidateOptionsResult Result() => _errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_errors);

    private static string Unit(string unit) => unit.Length == 0 ? unit : " " + unit;

    /// <summary>From the expression <c>options.Eyes.OpenLevel</c> to the key <c>Driver:Policy:Eyes:OpenLevel</c>.</summary>
    private string Key(string expression) => section + expression[expression.IndexOf('.', StringComparison.Ordinal)..].Replace('.', ':');
}
