using System.CommandLine;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Signs;

/// <summary><c>phi-edge signs remove NAME</c>: takes back what was added. Signs that come with Phi.Edge stay.</summary>
internal static class SignsRemoveCommand
{
    public static Command Create(SignsAction action, TextWriter output)
    {
        var name = new Argument<string>("name") { Description = "Name of an added sign, as 'signs list --added' shows it" };
        var command = new Command("remove", "Remove a sign that was added.") { name };
        command.SetAction(parsed => action.Run(parsed, (files, added) =>
        {
            var (gallery, _) = SignGallery.Open(files);
            var (entries, wanted) = (added.Read(gallery), parsed.GetValue(name)!);
            var left = entries.Where(entry => entry.Name != wanted && entry.BaseName != wanted).ToArray();
            if (left.Length == entries.Count)
                throw new SignException($"No sign '{wanted}' was added; there are {(entries.Count == 0 ? "none" : string.Join(", ", entries.Select(entry => entry.Name)))}");
            added.Write(gallery, left);
            output.WriteLine($"{wanted}: removed");
            return Hosting.ExitCodes.Ok;
        }));
        return command;
    }
}
