using System.Text.Json;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Tools;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>
/// Reads what Phi wrote, strictly: an engine that keeps to the schema always passes, and one that does not (another library, a damaged
/// model) is turned away with a reason. Unknown commands and values are dropped. Never throws.
/// </summary>
internal sealed class PhiReplyReader(CommandCatalogue catalogue, PhiVoiceOptions options)
{
    // Phi does not say how sure it is. Below a grammar result that is sure, above the bounds from which the policy asks or refuses.
    private const double Confidence = 0.8;
    private const int LongestReply = 16_384;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public PhiOutcome Read(string text)
    {
        if (text.Length > LongestReply)
            return PhiOutcome.None(PhiFailure.Malformed, "too long");
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            // The message would quote what was said.
            return PhiOutcome.None(PhiFailure.Malformed, "no JSON");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: valid JSON, but no text.
            return PhiOutcome.None(PhiFailure.Malformed, "no text");
        }
    }

    private PhiOutcome Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, PhiReplySchema.Language) is not { } language || !catalogue.Languages.Contains(language))
            return PhiOutcome.None(PhiFailure.Malformed, "no known language");
        var known = new[] { PhiReplySchema.Commands, PhiReplySchema.Answer, PhiReplySchema.NotForMe }.Where(name => root.TryGetProperty(name, out _)).ToList();
        if (known.Count != 1)
            return PhiOutcome.None(PhiFailure.Malformed, "not one of commands, answer, notForMe");
        return Understand(root, known[0], new Understood
        {
            Kind = UnderstoodKind.NotForMe, By = UnderstoodBy.Phi, Language = language, Confidence = Confidence, Transcript = Transcript(root),
        });
    }

    private PhiOutcome Understand(JsonElement root, string form, Understood result)
    {
        var content = root.GetProperty(form);
        if (form == PhiReplySchema.Commands)
            return Commands(content, result);
        if (form == PhiReplySchema.NotForMe)
            return content.ValueKind == JsonValueKind.True ? new PhiOutcome(result) : PhiOutcome.None(PhiFailure.Malformed, "notForMe is not true");
        return content.ValueKind == JsonValueKind.String && PlainText.Clean(content.GetString()!, options.MaxAnswer) is { } answer
            ? new PhiOutcome(result with { Kind = UnderstoodKind.Answer, Answer = answer })
            : PhiOutcome.None(PhiFailure.Malformed, "no answer, or too long a one");
    }

    private PhiOutcome Commands(JsonElement list, Understood result)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is var count && (count == 0 || count > options.MaxCommands))
            return PhiOutcome.None(PhiFailure.Malformed, "no list of commands, or too long a one");
        var commands = list.EnumerateArray().Select(Command).OfType<CommandProposal>().ToList();
        return commands.Count > 0
            ? new PhiOutcome(result with { Kind = UnderstoodKind.Commands, Commands = commands })
            : PhiOutcome.None(PhiFailure.NothingKnown);
    }

    private CommandProposal? Command(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && Text(item, "name") is { } name
            ? CommandReader.Read(catalogue, name, item.TryGetProperty("arguments", out var arguments) ? arguments : default)
            : null;

    private string? Transcript(JsonElement root) =>
        options.Transcript && Text(root, PhiReplySchema.Transcript) is { } words ? PlainText.Clean(words, PhiReplySchema.LongestTranscript) : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
