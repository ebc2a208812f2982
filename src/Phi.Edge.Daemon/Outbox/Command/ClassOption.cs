using System.CommandLine;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary>The option <c>--class</c>.</summary>
internal static class ClassOption
{
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--class") { Description = description };
        option.AcceptOnlyFromAmong([.. Enum.GetValues<MessageClass>().Select(WireJson.NameOf)]);
        return option;
    }

    /// <summary>The class a word stands for; null for no word.</summary>
    public static MessageClass? Parse(string? word) =>
        word is null ? null : Enum.GetValues<MessageClass>().Single(messageClass => WireJson.NameOf(messageClass) == word);
}
