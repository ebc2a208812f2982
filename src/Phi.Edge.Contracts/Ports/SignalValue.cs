using System.Globalization;

namespace Phi.Edge.Contracts.Ports;

/// <summary>A value of a signal or a parameter: a number, a text or a truth value. The default is no value.</summary>
public readonly record struct SignalValue
{
    private SignalValue(double? number, string? text, bool? flag) => (Number, Text, Flag) = (number, text, flag);

    /// <summary>The number; null when it is something else.</summary>
    public double? Number { get; }

    /// <summary>The text; null when it is something else.</summary>
    public string? Text { get; }

    /// <summary>The truth value; null when it is something else.</summary>
    public bool? Flag { get; }

    /// <summary>There is a value.</summary>
    public bool HasValue => Number is not null || Text is not null || Flag is not null;

    /// <summary>A number; finite.</summary>
    public static SignalValue Of(double number) => double.IsFinite(number)
        ? new(number, null, null)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A signal's number must be finite.");

    /// <summary>A text.</summary>
    public static SignalValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(null, text, null);
    }

    /// <summary>A truth value.</summary>
    public static SignalValue Of(bool flag) => new(null, null, flag);

    /// <summary>As written in a log or a template, with a point in numbers.</summary>
    public override string ToString() =>
        Text ?? Flag switch { true => "true", false => "false", null => Number?.ToString(CultureInfo.InvariantCulture) ?? "" };
}
