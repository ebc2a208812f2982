using System.CommandLine;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary><c>phi-edge outbox purge --class CLASS|--dead|--all</c>: removes messages for good.</summary>
internal static class OutboxPurgeCommand
{
    public static System.CommandLine.Command Create(OutboxCommandOptions options, TextWriter output, TextWriter error)
    {
        var messageClass = ClassOption.Create("Remove what waits of this class.");
        var dead = new Option<bool>("--dead") { Description = "Remove the undeliverable." };
        var all = new Option<bool>("--all") { Description = "Remove all that waits; with --dead the undeliverable as well." };
        var command = new System.CommandLine.Command("purge", "Remove messages for good.") { messageClass, dead, all };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(messageClass) is not null;
            if (named == result.GetValue(all) && (named || !result.GetValue(dead)))
            {
                result.AddError("Say what to remove: --class CLASS, --dead, or --all.");
            }
        });
        command.SetAction(arguments => OutboxAction.Run(options, arguments, error, store =>
        {
            var count = arguments.GetValue(dead) ? store.PurgeDead() : 0;
            if (arguments.GetValue(all) || arguments.GetValue(messageClass) is not null)
            {
                count += store.Purge(ClassOption.Parse(arguments.GetValue(messageClass)));
            }

            output.WriteLine($"{count} messages removed.");
            return 0;
        }));
        return command;
    }
}
