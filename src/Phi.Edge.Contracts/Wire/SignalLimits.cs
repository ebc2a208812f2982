using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Bounds of signal values on the wire, the same for both sides.</summary>
public static class SignalLimits
{
    /// <summary>Most values in one message.</summary>
    public const int MaxValues = 200;

    /// <summary>Longest VSS path or result name, in characters.</summary>
    public const int MaxNameLength = 128;

    /// <summary>Longest text value, in characters.</summary>
    public const int MaxTextLength = 200;

    /// <summary>Whether all names and values are within the bounds.</summary>
    public static bool Hold(IReadOnlyDictionary<string, SignalValue> values) =>
        values.Count <= MaxValues && values.All(pair => IsName(pair.Key) && IsValue(pair.Value));

    /// <summary>Whether it is a path or result name: letters, digits, dots, hyphens and underscores.</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= MaxNameLength } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    /// <summary>Whether a text is short enough, not empty, and free of control characters.</summary>
    public static bool IsText(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && !text.Any(char.IsControl);

    private static bool IsValue(SignalValue value) =>
        value.HasValue && (value.Text is not { } text || text.Length is 0 || IsText(text, MaxTextLength));
}
