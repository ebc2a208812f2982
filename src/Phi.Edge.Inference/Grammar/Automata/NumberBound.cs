using System.Globalization;
using System.Numerics;

namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>A JSON number as a whole multiple of 10^-digits: exact arithmetic on the text, no floating point.</summary>
internal static class NumberBound
{
    private const int HugeExponent = 60;

    /// <summary>The largest whole number not above text × 10^<paramref name="digits"/>, and whether it is equal to it.</summary>
    public static (BigInteger Floor, bool IsExact) Scale(string text, int digits)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : Exponent(text[(mark + 1)..]);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var value = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var shift = exponent - fraction + digits;
        if (value.IsZero || shift >= 0)
            return (value * BigInteger.Pow(10, Math.Min(value.IsZero ? 0 : shift, HugeExponent)), true);
        if (-shift > text.Length + HugeExponent)
            return (value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero, false);
        var quotient = BigInteger.DivRem(value, BigInteger.Pow(10, -shift), out var rest);
        return (rest.Sign < 0 ? quotient - 1 : quotient, rest.IsZero);
    }

    // Anything beyond is far outside every supported range, whatever its exact size.
    private static int Exponent(string text) =>
        BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is var value && BigInteger.Abs(value) < 100_000
            ? (int)value
            : value.Sign * 100_000;
}
