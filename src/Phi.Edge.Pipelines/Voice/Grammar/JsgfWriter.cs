using System.Security.Cryptography;
using System.Text;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Grammar;

/// <summary>
/// Writes the commands of a catalogue as a JSGF grammar: numbers as words within each parameter's range, choices by their words. Free
/// words cannot be heard by a grammar: a text parameter is there only with the names of its list.
/// </summary>
public static class JsgfWriter
{
    /// <summary>Writes the grammar of one language.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="language">ISO 639-1; one of the catalogue's.</param>
    /// <param name="options">What the grammar holds; the defaults when null.</param>
    /// <exception cref="ArgumentException">The catalogue does not speak the language.</exception>
    public static SpeechGrammar Write(CommandCatalogue catalogue, string language, GrammarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (!catalogue.Languages.Contains(language))
            throw new ArgumentException($"The catalogue '{catalogue.Name}' speaks {string.Join(", ", catalogue.Languages)}, not '{language}'.", nameof(language));
        options ??= new();
        var rules = new JsgfRules(language, options.Knows ?? (static _ => true));
        var commands = new List<string>();
        var missing = new List<string>();
        foreach (var command in catalogue.Commands)
        {
            var patterns = (command.Patterns.GetValueOrDefault(language) ?? []).Where(pattern => !pattern.IsTyped).Select(pattern => rules.Pattern(pattern.Node, command)).OfType<string>().Distinct().ToList();
            if (patterns.Count > 0) commands.Add(rules.Rule(command.Name, patterns));
            else missing.Add(command.Name);
        }

        var text = Document(catalogue.Name, language, Top(catalogue, language, options, rules, commands), rules);
        return new(text, rules.Words, rules.MissingWords, missing, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static string Top(CommandCatalogue catalogue, string language, GrammarOptions options, JsgfRules rules, List<string> commands)
    {
        if (commands.Count == 0) return "public <sentence> = <VOID>;\n";
        var one = rules.Rule("command", commands);
        var fillers = options.Fillers ? Spoken(catalogue.Fillers.GetValueOrDefault(language), rules) : [];
        if (fillers.Count > 0)
        {
            var filler = rules.Rule("filler", fillers);
            var closers = Spoken(catalogue.Closers.GetValueOrDefault(language), rules);
            one = $"[{filler}] {one} [{(closers.Count > 0 ? rules.Rule("closer", closers) : filler)}]";
        }

        // Recursion at the right end is what the recogniser's grammars allow.
        return options.JoinCommands && And(language, rules) is { } and
            ? $"public <sentence> = {one} | {one} {and} <sentence>;\n"
            : $"public <sentence> = {one};\n";
    }

    private static List<string> Spoken(IReadOnlyList<string>? words, JsgfRules rules) =>
        [.. (words ?? []).Select(rules.Text).OfType<string>().Order(StringComparer.Ordinal)];

    private static string? And(string language, JsgfRules rules) => rules.Text(language switch
    {
        "de" => "und",
        "fr" => "et",
        "es" => "y",
        "it" => "e",
        _ => "and",
    });

    private static string Document(string name, string language, string top, JsgfRules rules) =>
        $"#JSGF V1.0 UTF-8 {language};\ngrammar {JsgfRules.Identifier(name)};\n{top}{rules.Definitions}";
}
