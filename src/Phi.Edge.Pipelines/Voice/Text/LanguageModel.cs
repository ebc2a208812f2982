using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>The catalogue in one language, ready to be matched. Immutable.</summary>
internal sealed class LanguageModel
{
    public LanguageModel(CommandCatalogue catalogue, string code)
    {
        Words = KnownLanguages.Of(code);
        Patterns = [.. from command in catalogue.Commands
                       where command.Patterns.ContainsKey(code)
                       from pattern in command.Patterns[code]
                       select new CommandPattern(command, pattern)];
        var builder = new MachineBuilder(Words);
        for (var i = 0; i < Patterns.Count; i++) builder.Add(Patterns[i].Pattern.Node, i, Patterns[i].Command.Parameter);
        Machine = builder.Build();
        Lists = catalogue.Lists.ToDictionary(list => list.Key, list => List(list.Value, code), StringComparer.Ordinal);
        Foreign = [.. catalogue.Lists.Values.Where(list => list.IsForeign).Select(list => Lists[list.Name])];
        Fillers = Filler(catalogue, code);
        Direction = new(Words, Patterns);
        Evidence = new(this, catalogue);
    }

    /// <summary>What is known of the language.</summary>
    public LanguageWords Words { get; }

    /// <summary>All patterns, in the order of the catalogue.</summary>
    public IReadOnlyList<CommandPattern> Patterns { get; }

    /// <summary>The patterns as a machine.</summary>
    public PatternMachine Machine { get; }

    /// <summary>The lists as machines.</summary>
    public IReadOnlyDictionary<string, PatternMachine> Lists { get; }

    /// <summary>What the catalogue does not do, as machines.</summary>
    public IReadOnlyList<PatternMachine> Foreign { get; }

    /// <summary>Words without meaning, as a machine.</summary>
    public PatternMachine Fillers { get; }

    /// <summary>Signs of said amounts.</summary>
    public AmountDirection Direction { get; }

    /// <summary>What counts as evidence for which command.</summary>
    public EvidenceIndex Evidence { get; }

    private PatternMachine List(ValueList list, string code)
    {
        var builder = new MachineBuilder(Words);
        for (var i = 0; i < list.Values.Count; i++)
            foreach (var node in list.Values[i].Spoken.GetValueOrDefault(code, [])) builder.Add(node, i, null);
        return builder.Build();
    }

    private PatternMachine Filler(CommandCatalogue catalogue, string code)
    {
        var builder = new MachineBuilder(Words);
        foreach (var filler in catalogue.Fillers.GetValueOrDefault(code, []).Concat(Words.Hesitations))
            builder.Add(new SequenceNode([.. filler.Split(' ').Select(word => new WordNode(word))]), 0, null);
        return builder.Build();
    }
}
