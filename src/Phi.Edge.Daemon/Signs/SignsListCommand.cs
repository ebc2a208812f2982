using System.CommandLine;

using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Signs;

/// <summary><c>phi-edge signs list</c>: what can be recognised in a region, and what was added.</summary>
internal static class SignsListCommand
{
    public static Command Create(SignsAction action, TextWriter output)
    {
        var region = new Option<string?>("--region") { Description = "Region profile; default: the gallery's own" };
        var onlyAdded = new Option<bool>("--added") { Description = "Only what was added here" };
        var command = new Command("list", "The signs that are recognised, one drawing a line.") { region, onlyAdded };
        command.SetAction(parsed => action.Run(parsed, (files, added) => List(
            files, added, parsed.GetValue(region), parsed.GetValue(onlyAdded), output)));
        return command;
    }

    private static int List(RoadModelFiles files, AddedSigns added, string? region, bool onlyAdded, TextWriter output)
    {
        var (gallery, profiles) = SignGallery.Open(files);
        region = profiles.Resolve(region);
        var own = added.Read(gallery).Select(entry => entry.Drawing).ToHashSet(StringComparer.Ordinal);
        var shown = gallery.Entries.Where(entry => onlyAdded ? own.Contains(entry.Drawing) : profiles.Includes(region, entry)).DistinctBy(entry => entry.Name).ToArray();
        foreach (var entry in shown.OrderBy(entry => entry.Name, StringComparer.Ordinal))
            output.WriteLine(own.Contains(entry.Drawing) ? $"{entry.Name}  (added, {string.Join(", ", entry.Regions ?? [])})" : entry.Name);
        output.WriteLine($"{shown.Length} drawings of {shown.Select(entry => entry.BaseName).Distinct().Count()} signs in '{region}', {own.Count} added here; regions: {string.Join(", ", profiles.Names)}");
        return Hosting.ExitCodes.Ok;
    }
}
