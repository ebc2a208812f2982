using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>Reads what Phi wrote about a sign, strictly; anything else than the form asked for gives nothing. Never throws.</summary>
internal static class PhiSignReply
{
    private const int LongestReply = 4096;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    public static SignAnnotation? Read(string text)
    {
        if (text.Length > LongestReply)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: valid JSON, but no text.
            return null;
        }
    }

    private static SignAnnotation? Read(JsonElement root)
    {
        if (Text(root, "kind", 40) is not { } kind || !PhiSignSchema.Kinds.Contains(kind))
        {
            return null;
        }

        var value = root.TryGetProperty("value", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var given)
            && double.IsFinite(given) ? given : (double?)null;
        return new SignAnnotation
        {
            Source = SignTextSource.Phi,
            Kind = kind,
            Text = Text(root, "text", PhiSignSchema.LongestText) ?? "",
            Value = value,
            Unit = value is null ? null : Text(root, "unit", 8),
            AppliesTo = Text(root, "appliesTo", PhiSignSchema.LongestNote),
            Times = Text(root, "times", PhiSignSchema.LongestNote),
            Explanation = Text(root, "explanation", PhiSignSchema.LongestExplanation),
        };
    }

    private static string? Text(JsonElement root, string name, int longest) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? PlainText.Shorten(value.GetString()!, longest) : null;
}
