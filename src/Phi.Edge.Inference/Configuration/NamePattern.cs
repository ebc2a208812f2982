using System.Globalization;

namespace Phi.Edge.Inference.Configuration;

/// <summary>Tensor names with a <c>%d</c> for the layer.</summary>
internal static class NamePattern
{
    private const string Placeholder = "%d";

    public static bool IsValid(string pattern)
    {
        var first = pattern.IndexOf(Placeholder, StringComparison.Ordinal);
        return first >= 0 && pattern.IndexOf(Placeholder, first + 2, StringComparison.Ordinal) < 0;
    }

    public static string Fill(string pattern, int layer) =>
        pattern.Replace(Placeholder, layer.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
