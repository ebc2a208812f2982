using System.Text.Json;
using System.Text.Json.Nodes;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Tools;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>
/// All that Phi can write, as a JSON schema: the language, the words if wanted, and one of commands, an answer, and "not for me". The forms
/// share their beginning, so that Phi decides among them only after it has written down what was said.
/// </summary>
internal static class PhiReplySchema
{
    public const string Language = "language";
    public const string Transcript = "transcript";
    public const string Commands = "commands";
    public const string Answer = "answer";
    public const string NotForMe = "notForMe";

    /// <summary>Longest transcript in characters: 15 s at a quick speaker's 25 characters a second.</summary>
    public const int LongestTranscript = 400;

    public static JsonElement Of(CommandCatalogue catalogue, PhiVoiceOptions options)
    {
        var forms = new JsonArray(
            Form(catalogue, options, Commands, CommandList(catalogue, options.MaxCommands)),
            Form(catalogue, options, Answer, Text(options.MaxAnswer)),
            Form(catalogue, options, NotForMe, new JsonObject { ["const"] = true }));
        return JsonSerializer.SerializeToElement(new JsonObject { ["anyOf"] = forms }, PhiJson.Default.JsonObject);
    }

    private static JsonObject Form(CommandCatalogue catalogue, PhiVoiceOptions options, string name, JsonObject schema)
    {
        var language = new JsonObject { ["enum"] = new JsonArray([.. catalogue.Languages.Select(l => JsonValue.Create(l))]) };
        return options.Transcript
            ? CommandSchema.Object((Language, language), (Transcript, Text(LongestTranscript)), (name, schema))
            : CommandSchema.Object((Language, language), (name, schema));
    }

    private static JsonObject CommandList(CommandCatalogue catalogue, int most) => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["anyOf"] = new JsonArray([.. catalogue.Commands.Select(CommandSchema.Of)]) },
        ["minItems"] = 1,
        ["maxItems"] = most,
    };

    private static JsonObject Text(int longest) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest };
}
