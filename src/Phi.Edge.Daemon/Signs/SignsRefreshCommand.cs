using System.CommandLine;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Signs;

/// <summary><c>phi-edge signs refresh</c>: makes the vectors of added signs anew from their drawings, after the recogniser has changed.</summary>
internal static class SignsRefreshCommand
{
    public static Command Create(SignsAction action, TextWriter output)
    {
        var command = new Command("refresh", "Make added signs fit a new recogniser, from their drawings.");
        command.SetAction(parsed => action.Run(parsed, (files, added) =>
        {
            using var namer = SignNamer.Load(files, new(), added: false);
            var entries = added.ReadAny().Select(entry => GalleryEntry.Of(entry.Name, namer.Encode(added.PictureOf(entry.Drawing)), entry.Regions)).ToArray();
            if (entries.Length > 0) added.Write(namer.Gallery, entries);
            output.WriteLine($"{entries.Length} added signs made anew");
            return Hosting.ExitCodes.Ok;
        }));
        return command;
    }
}
