using System.CommandLine;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary><c>phi-edge outbox list</c>: what waits, without its content.</summary>
internal static class OutboxListCommand
{
    public static System.CommandLine.Command Create(OutboxCommandOptions options, TextWriter output, TextWriter error)
    {
        var messageClass = ClassOption.Create("Only messages of this class.");
        var dead = new Option<bool>("--dead") { Description = "The undeliverable ones, and why." };
        var limit = new Option<int>("--limit") { Description = "Messages at most.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit must be 1 or more.");
            }
        });
        var command = new System.CommandLine.Command("list", "What waits, in the order of delivery, without its content.") { messageClass, dead, limit };
        command.SetAction(arguments => OutboxAction.Run(options, arguments, error, store =>
        {
            var (only, max) = (ClassOption.Parse(arguments.GetValue(messageClass)), arguments.GetValue(limit));
            if (arguments.GetValue(dead))
            {
                WriteDead(store.ListDead(int.MaxValue).Where(letter => only is null || letter.Entry.Class == only).Take(max), output);
            }
            else
            {
                WriteWaiting(store.List(only, max), output);
            }

            return 0;
        }));
        return command;
    }

    private static void WriteWaiting(IEnumerable<OutboxEntry> entries, TextWriter output)
    {
        foreach (var entry in entries)
        {
            output.WriteLine($"{Describe(entry)}{(entry.Attempts > 0 ? $"  tried {entry.Attempts} times" : "")}");
        }
    }

    private static void WriteDead(IEnumerable<DeadLetter> letters, TextWriter output)
    {
        foreach (var letter in letters)
        {
            output.WriteLine($"{Describe(letter.Entry)}  refused by {letter.Destination}: {letter.Reason}");
        }
    }

    private static string Describe(OutboxEntry entry) =>
        $"{entry.Id}  {entry.Created:yyyy-MM-dd'T'HH:mm:ss'Z'}  {WireJson.NameOf(entry.Class),-14}  {entry.Stream} #{entry.Sequence}  {entry.Topic}  {entry.Payload.Length} bytes";
}
