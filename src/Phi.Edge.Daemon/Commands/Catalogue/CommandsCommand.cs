using System.CommandLine;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Pipelines.Voice.Grammar;

namespace Phi.Edge.Daemon.Commands.Catalogue;

/// <summary><c>phi-edge commands</c>: look at a command catalogue: check, list, grammar, docs.</summary>
internal static class CommandsCommand
{
    public static Command Create(TextWriter output, TextWriter error) => new("commands", "The command catalogue: check it, list it, print its grammar or its docs.")
    {
        Check(output, error), List(output), Grammar(output, error), Docs(output),
    };

    private static Argument<string?> File() => new("file")
    {
        Description = "The catalogue; default: commands/car.json beside or above the program", DefaultValueFactory = static _ => null,
    };

    private static Command Check(TextWriter output, TextWriter error)
    {
        var file = File();
        var command = new Command("check", "Tell everything that is wrong with a catalogue; exit code 78 when there is something.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file) ?? CatalogueFile.Shipped();
            var result = CatalogueFile.Read(path);
            foreach (var problem in result.Problems) error.WriteLine(problem);
            if (result.Catalogue is not { } catalogue) return ExitCodes.Configuration;
            var patterns = catalogue.Languages.Select(language => $"{language} {catalogue.Commands.Sum(c => c.Patterns[language].Count)}");
            output.WriteLine($"{path}: {catalogue.Commands.Count} commands, patterns: {string.Join(", ", patterns)}");
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command List(TextWriter output)
    {
        var file = File();
        var command = new Command("list", "The commands of a catalogue.") { file };
        command.SetAction(parsed =>
        {
            foreach (var entry in CatalogueFile.Load(parsed.GetValue(file)).Commands) output.WriteLine($"{entry.Name,-28} {entry.Safety,-12} {entry.Summary}");
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command Grammar(TextWriter output, TextWriter error)
    {
        var file = File();
        var language = new Option<string>("--language") { Description = "ISO 639-1", DefaultValueFactory = static _ => "en" };
        var joined = new Option<bool>("--joined") { Description = "Several commands in one sentence" };
        var command = new Command("grammar", "The speech grammar of a catalogue, as JSGF.") { file, language, joined };
        command.SetAction(parsed =>
        {
            var catalogue = CatalogueFile.Load(parsed.GetValue(file));
            var code = parsed.GetValue(language)!;
            if (!catalogue.Languages.Contains(code))
            {
                error.WriteLine($"phi-edge: the catalogue speaks {string.Join(", ", catalogue.Languages)}, not '{code}'");
                return ExitCodes.Usage;
            }

            output.Write(JsgfWriter.Write(catalogue, code, new() { JoinCommands = parsed.GetValue(joined) }).Jsgf);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command Docs(TextWriter output)
    {
        var file = File();
        var command = new Command("docs", "The commands of a catalogue as a Markdown page.") { file };
        command.SetAction(parsed =>
        {
            output.Write(CommandsPage.Write(CatalogueFile.Load(parsed.GetValue(file))));
            return ExitCodes.Ok;
        });
        return command;
    }
}
