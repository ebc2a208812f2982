using System.Globalization;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Policy;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>
/// Puts sentences into words of a language: a command's own answer, else the catalogue's sentence; English where a translation is
/// missing. Odd templates give odd sentences, never an error. A text that somebody said is written as it is.
/// </summary>
/// <param name="catalogue">Where the words are.</param>
public sealed class AnswerWriter(CommandCatalogue catalogue)
{
    private const int MaximumLength = 1000;
    private const string Fallback = "en";
    private const string UnitSuffix = ".unit";

    /// <summary>All sentences of an action, one after the other; empty when the catalogue has no words for any of them.</summary>
    public string Write(SayAction action) =>
        string.Join(' ', action.Sentences.Select(sentence => Write(sentence, action.Language)).Where(static text => text.Length > 0));

    /// <summary>One sentence; empty when the catalogue has no words for it.</summary>
    public string Write(Sentence sentence, string language)
    {
        if (sentence.Text is { } ready)
        {
            return Clean(ready);
        }

        var own = sentence.Situations.Select(situation => sentence.Command?.Answers.GetValueOrDefault(situation))
            .FirstOrDefault(static text => text?.ByLanguage.Count > 0);
        var template = own is null ? Words(sentence.Key, language) : In(own, language);
        return Clean(TemplateText.Fill(template, place => Write(place, sentence, language)));
    }

    private static string In(LocalizedText text, string language) => text.ByLanguage.Count == 0 ? "" : text.In(language, Fallback);

    private static string Clean(string text)
    {
        var kept = text.Length > MaximumLength ? text[..MaximumLength] : text;
        return TextCheck.HasUnspeakable(kept) ? TextCheck.Tidy(TextCheck.WithoutUnspeakable(kept)) : kept;
    }

    private string Write(string place, Sentence sentence, string language)
    {
        var unitOnly = place.EndsWith(UnitSuffix, StringComparison.Ordinal);
        var name = unitOnly ? place[..^UnitSuffix.Length] : place;
        return !sentence.Values.TryGetValue(name, out var value) ? ""
            : unitOnly ? value.Unit is { } unit ? Words(SentenceKeys.UnitPrefix + unit, language) : ""
            : Write(value, language);
    }

    private string Write(AnswerValue value, string language) => value switch
    {
        { Words: { } words } => In(words, language),
        { Key: { } key } => Words(key, language),
        { Time: { } time } => time.ToString("H:mm", CultureInfo.InvariantCulture),
        { Date: { } date } => Write(date, language),
        { Value.Number: { } number } => Write(number, language),
        { Value.Flag: { } flag } => Words(SentenceKeys.SwitchPrefix + (flag ? "on" : "off"), language),
        _ => value.Value.Text ?? "",
    };

    private string Write(DateOnly date, string language)
    {
        // Monday is 1, as in ISO 8601.
        var weekday = ((int)date.DayOfWeek + 6) % 7 + 1;
        return TemplateText.Fill(Words(SentenceKeys.Date, language), place => place switch
        {
            "weekday" => Words($"{SentenceKeys.WeekdayPrefix}{weekday}", language),
            "month" => Words($"{SentenceKeys.MonthPrefix}{date.Month}", language),
            "day" => date.Day.ToString(CultureInfo.InvariantCulture),
            _ => "",
        });
    }

    private static string Write(double number, string language)
    {
        var text = Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return language == Fallback ? text : text.Replace('.', ',');
    }

    private string Words(string key, string language) =>
        catalogue.Sentences.TryGetValue(key, out var text) ? In(text, language) : "";
}
