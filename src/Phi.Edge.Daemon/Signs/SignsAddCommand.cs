using System.CommandLine;
using System.Text.RegularExpressions;

using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Signs;

/// <summary><c>phi-edge signs add FILE --name NAME</c>: a drawing is enough, nothing is trained.</summary>
internal static partial class SignsAddCommand
{
    // From here on two drawings are hard to tell apart on the road.
    private const float TooAlike = 0.85f;

    public static Command Create(SignsAction action, TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "SVG or PNG file of the sign alone, its background transparent" };
        var name = new Option<string>("--name")
        {
            Description = "Name in the taxonomy, e.g. regulatory--maximum-speed-limit-35--g1; '--g1' is added when it is missing", Required = true,
        };
        var regions = new Option<string[]>("--region") { Description = "Region it stands in; repeat for more. Default: all", AllowMultipleArgumentsPerToken = true };
        var replace = new Option<bool>("--replace") { Description = "Take the place of the sign of this name" };
        var command = new Command("add", "Add a sign by its drawing; recognised from the next start on.") { file, name, regions, replace };
        command.SetAction(parsed => action.Run(parsed, (files, added) => Add(
            files, added, parsed.GetValue(file)!, Complete(parsed.GetValue(name)!), parsed.GetValue(regions) ?? [], parsed.GetValue(replace), output)));
        return command;
    }

    private static int Add(RoadModelFiles files, AddedSigns added, string file, string name, string[] regions, bool replace, TextWriter output)
    {
        using var namer = SignNamer.Load(files, new());
        foreach (var region in regions) namer.Profiles.Resolve(region);
        if (!replace && namer.Gallery.VectorOf(name) is not null)
            throw new SignException($"There is a sign '{name}' already: choose another name or variant (--g2), or say --replace");
        var vector = namer.Encode(file);
        var nearest = namer.In(namer.Gallery.Without(new HashSet<string> { GalleryEntry.BaseOf(name) }), "world").Name(new(vector, 1));
        added.KeepPicture(name, file);
        var entry = GalleryEntry.Of(name, vector, regions.Length > 0 ? regions : ["*"]);
        added.Write(namer.Gallery, [.. added.Read(namer.Gallery).Where(other => other.Drawing != name), entry]);
        output.WriteLine($"{name}: added, in {(regions.Length > 0 ? string.Join(", ", regions) : "every region")}");
        output.WriteLine($"  nearest other sign: {nearest.Variant}, likeness {nearest.Cosine:0.00}{(nearest.Cosine > TooAlike ? ": the two will be confused" : "")}");
        return Hosting.ExitCodes.Ok;
    }

    private static string Complete(string name)
    {
        name = Variant().IsMatch(name) ? name : $"{name}--g1";
        return NamePattern().IsMatch(name)
            ? name
            : throw new SignException($"'{name}' is no name: lower-case words joined by '-', parts by '--', e.g. regulatory--stop--g1");
    }

    [GeneratedRegex(@"--g\d{1,3}\z")]
    private static partial Regex Variant();

    [GeneratedRegex(@"\A[a-z0-9]+(-{1,2}[a-z0-9]+){0,24}\z")]
    private static partial Regex NamePattern();
}
