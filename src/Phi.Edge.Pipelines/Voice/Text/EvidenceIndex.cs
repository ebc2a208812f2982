using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Which terms speak for which patterns, and how much: rare terms say more (inverse document frequency over commands).</summary>
internal sealed class EvidenceIndex
{
    private const double LeastWeight = 0.35;

    private readonly Dictionary<string, List<EvidenceTemplate>> _byTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EvidenceTemplate>> _byParameter = new(StringComparer.Ordinal);

    public EvidenceIndex(LanguageModel model, CommandCatalogue catalogue)
    {
        var reader = new SkeletonReader(model.Words);
        var commands = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var i = 0; i < model.Patterns.Count; i++)
        {
            var (command, pattern) = model.Patterns[i];
            foreach (var skeleton in reader.Read(pattern.Node)) Add(command, skeleton, pattern, i, commands);
        }

        foreach (var list in catalogue.Lists.Values.Where(static list => !list.IsForeign))
            foreach (var node in list.Values.SelectMany(value => value.Spoken.GetValueOrDefault(model.Words.Code, [])))
                foreach (var term in reader.Read(node).SelectMany(skeleton => skeleton.Required.Union(skeleton.Optional)))
                    Count(commands, term, "list " + list.Name);
        var total = Math.Log(catalogue.Commands.Count + 2);
        foreach (var (term, users) in commands)
            _weights[term] = Math.Max(LeastWeight, 1 - (Math.Log(users.Count) / total));
    }

    /// <summary>How much a term says; null for one the catalogue does not have.</summary>
    public double? Weight(string term) => _weights.TryGetValue(term, out var weight) ? weight : null;

    /// <summary>The patterns that share a word about something, or a value of a parameter, with a sentence.</summary>
    public IEnumerable<EvidenceTemplate> Candidates(IEnumerable<string> terms, IEnumerable<string> lists) => terms
        .SelectMany(term => _byTerm.GetValueOrDefault(term, []))
        .Concat(lists.SelectMany(list => _byParameter.GetValueOrDefault(list, [])))
        .Distinct();

    private void Add(
        CommandDefinition command, Skeleton skeleton, UtterancePattern pattern, int order,
        Dictionary<string, HashSet<string>> commands)
    {
        foreach (var term in skeleton.Required.Union(skeleton.Optional)) Count(commands, term, command.Name);
        if (skeleton.Slots.Any(slot => command.Parameter(slot)?.Type == ParameterType.Text)) return;
        var template = new EvidenceTemplate(command, skeleton.Required, skeleton.Optional, skeleton.Slots.Union(skeleton.OptionalSlots), pattern.With, order)
        {
            Negated = pattern.Negated,
        };
        foreach (var term in skeleton.Required.Where(term => !Terms.IsConcept(term) || skeleton.Required.All(Terms.IsConcept)))
            Put(_byTerm, term, template);
        foreach (var slot in template.Slots)
            if (command.Parameter(slot) is { Type: ParameterType.Choice, List: { } list }) Put(_byParameter, list.Name, template);
    }

    private static void Put(Dictionary<string, List<EvidenceTemplate>> index, string key, EvidenceTemplate template)
    {
        if (!index.TryGetValue(key, out var templates)) index[key] = templates = [];
        templates.Add(template);
    }

    private static void Count(Dictionary<string, HashSet<string>> commands, string term, string user)
    {
        if (!commands.TryGetValue(term, out var users)) commands[term] = users = new(StringComparer.Ordinal);
        users.Add(user);
    }
}
