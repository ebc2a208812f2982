using System.Text.Json;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>Reads <c>pre_tokenizer</c>: a Split by a regular expression, then ByteLevel without prefix or expression of its own.</summary>
internal static class PretokenizerReader
{
    public static IPretokenizer Read(JsonElement element, string source)
    {
        var steps = Text(element, "type") == "Sequence" && element.TryGetProperty("pretokenizers", out var list)
            ? list.EnumerateArray().ToArray()
            : [element];
        string? pattern = null;
        foreach (var step in steps)
        {
            switch (Text(step, "type"))
            {
                case "Split" when pattern is null && step.TryGetProperty("pattern", out var split) && Text(split, "Regex") is { } regex:
                    pattern = regex;
                    break;
                case "ByteLevel" when !Flag(step, "add_prefix_space", true) && !Flag(step, "use_regex", true):
                    break;
                default:
                    throw new TokenizerException(source,
                        $"the pre_tokenizer step '{Text(step, "type")}' is not the Split or ByteLevel of the models");
            }
        }

        return Create(pattern ?? throw new TokenizerException(source, "pre_tokenizer has no Split with a Regex"), source);
    }

    private static IPretokenizer Create(string pattern, string source)
    {
        if (pattern == O200kPretokenizer.Pattern)
            return new O200kPretokenizer();
        try
        {
            return new RegexPretokenizer(pattern, source);
        }
        catch (ArgumentException exception)
        {
            throw new TokenizerException(source, "the regular expression of pre_tokenizer is not valid", exception);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool Flag(JsonElement element, string name, bool missing) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.True : missing;
}
