using System.CommandLine;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary><c>phi-edge outbox retry ID...|--all</c>: undeliverable messages wait again.</summary>
internal static class OutboxRetryCommand
{
    public static System.CommandLine.Command Create(OutboxCommandOptions options, TextWriter output, TextWriter error)
    {
        var ids = new Argument<Guid[]>("ids") { Description = "Ids of undeliverable messages.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All undeliverable messages." };
        var command = new System.CommandLine.Command("retry", "Let undeliverable messages wait again.") { ids, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(ids) is { Length: > 0 }))
            {
                result.AddError("Name the messages (phi-edge outbox list --dead shows their ids), or say --all.");
            }
        });
        command.SetAction(arguments => OutboxAction.Run(options, arguments, error, store =>
        {
            var wanted = arguments.GetValue(all) ? null : arguments.GetRequiredValue(ids).ToHashSet();
            var count = store.Retry(wanted);
            output.WriteLine($"{count} messages wait again.");
            if (wanted is null || count >= wanted.Count)
            {
                return 0;
            }

            error.WriteLine($"{wanted.Count - count} of the ids are not among the undeliverable.");
            return 1;
        }));
        return command;
    }
}
