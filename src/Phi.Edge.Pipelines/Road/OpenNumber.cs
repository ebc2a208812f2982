using System.Globalization;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road;

/// <summary>
/// Completes a speed sign that is drawn with an open number (a zone, an electronic sign of two limits) by the one number that was read on it.
/// A number on any other sign, and a number a language model gives, changes nothing.
/// </summary>
internal static class OpenNumber
{
    private const float MinConfidence = 0.8f;

    public static SignIdentity Fill(SignIdentity sign, SignAnnotation annotation)
    {
        if (sign.Value is not null || annotation.Source != SignTextSource.Ocr || !(annotation.Confidence >= MinConfidence)
            || sign.Kind is not (SignKind.SpeedLimitZone or SignKind.EndOfSpeedLimitZone or SignKind.AdvisorySpeed))
        {
            return sign;
        }

        return Only(annotation.Text) is { } value ? sign with { Value = value } : sign;
    }

    /// <summary>The only number in the text, if it is a speed that signs show.</summary>
    private static int? Only(string text)
    {
        int? found = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (found is not null || end - i > 3)
            {
                return null;
            }

            found = int.Parse(text.AsSpan(i, end - i), CultureInfo.InvariantCulture);
            i = end;
        }

        return found is >= 5 and <= 130 && found % 5 == 0 ? found : null;
    }
}
