using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Policy;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Keys of the daemon's own sentences in a command catalogue.</summary>
public static class SentenceKeys
{
    /// <summary>Nobody could make sense of it.</summary>
    public const string NotUnderstood = "notUnderstood";

    /// <summary>It is done.</summary>
    public const string Done = "done";

    /// <summary>Shall it be done? The command has no question of its own.</summary>
    public const string Confirm = "confirm";

    /// <summary>Which value? The command has no question of its own.</summary>
    public const string AskValue = "askValue";

    /// <summary>The driver took it back.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The reply did not come; nothing was done.</summary>
    public const string NoReply = "noReply";

    /// <summary>What was done last is taken back.</summary>
    public const string Undone = "undone";

    /// <summary>Shall it be taken back?</summary>
    public const string ConfirmUndo = "confirmUndo";

    /// <summary>What can be said.</summary>
    public const string Help = "help";

    /// <summary>Answers are no longer spoken.</summary>
    public const string Muted = "muted";

    /// <summary>Answers are spoken again.</summary>
    public const string Unmuted = "unmuted";

    /// <summary>Nothing has been said that could be repeated.</summary>
    public const string NothingToRepeat = "nothingToRepeat";

    /// <summary>The daemon does not know the answer.</summary>
    public const string NotKnown = "notKnown";

    /// <summary>A relative change stopped at the highest value.</summary>
    public const string LimitHighest = "limit.highest";

    /// <summary>A relative change stopped at the lowest value.</summary>
    public const string LimitLowest = "limit.lowest";

    /// <summary>A date: <c>{weekday}</c>, <c>{day}</c>, <c>{month}</c>.</summary>
    public const string Date = "date";

    /// <summary>Prefix of the sentence for a refusal's code.</summary>
    public const string RefusedPrefix = "refused.";

    /// <summary>Prefix of the sentence for an ECU's status other than done.</summary>
    public const string EcuPrefix = "ecu.";

    /// <summary>Prefix of a unit's name.</summary>
    public const string UnitPrefix = "unit.";

    /// <summary>Prefix of the words for the driver's condition.</summary>
    public const string DriverPrefix = "driver.";

    /// <summary>Prefix of on and off.</summary>
    public const string SwitchPrefix = "switch.";

    /// <summary>Prefix of a month's name, 1 to 12.</summary>
    public const string MonthPrefix = "month.";

    /// <summary>Prefix of a weekday's name, 1 (Monday) to 7.</summary>
    public const string WeekdayPrefix = "weekday.";

    private static readonly string[] Single =
    [
        NotUnderstood, Done, Confirm, AskValue, Cancelled, NoReply, Undone, ConfirmUndo, Help, Muted, Unmuted, NothingToRepeat, NotKnown,
        LimitHighest, LimitLowest, Date, SwitchPrefix + "on", SwitchPrefix + "off",
    ];

    private static readonly string[] Units = ["celsius", "percent", "kmh", "km", "minutes"];

    /// <summary>Every key the daemon needs.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Single,
        .. Enum.GetValues<RefusalReason>().Select(static reason => RefusedPrefix + new Refusal { Reason = reason }.Code),
        .. Enum.GetValues<CommandStatus>().Skip(1).Select(static status => EcuPrefix + Kebab(status.ToString())),
        .. Units.Select(static unit => UnitPrefix + unit),
        .. Enum.GetValues<DriverCondition>().Skip(1).Select(static condition => DriverPrefix + Kebab(condition.ToString())),
        .. Enumerable.Range(1, 12).Select(static month => $"{MonthPrefix}{month}"),
        .. Enumerable.Range(1, 7).Select(static day => $"{WeekdayPrefix}{day}"),
    ];

    /// <summary>What a catalogue lacks, as <c>key (language)</c>.</summary>
    public static IReadOnlyList<string> MissingIn(CommandCatalogue catalogue) =>
    [
        .. from key in All
           from language in catalogue.Languages
           where !catalogue.Sentences.TryGetValue(key, out var text) || string.IsNullOrWhiteSpace(text.ByLanguage.GetValueOrDefault(language))
           select $"{key} ({language})",
    ];

    internal static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
