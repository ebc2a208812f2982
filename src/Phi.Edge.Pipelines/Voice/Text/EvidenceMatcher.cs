using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>
/// Understands wordings that no pattern has, by evidence: what share of the sentence a pattern explains, and what share of the pattern the
/// sentence has. Words the catalogue does not know count against. Never certain: the confidence stays below 1.
/// </summary>
internal sealed class EvidenceMatcher(LanguageModel model, TextOptions options)
{
    private const double Unknown = 1.4;
    private const double Foreign = 0.8;
    private const double Concept = 0.6;
    private const double UnusedConcept = 0.35;
    private const double Number = 0.6;
    private const double MissingValue = 0.3;

    // Between equals, a pattern that names the thing wins over one that has a place for it.
    private const double BySlotAlone = 0.995;

    /// <summary>The command the words speak for; null when the evidence is too weak.</summary>
    public EvidenceMatch? Match(string text, IReadOnlyList<TextToken> tokens, StepCounter steps)
    {
        if (tokens.Any(token => model.Words.Reports.Contains(token.Word))) return null;
        if (model.Foreign.Any(list => Enumerable.Range(0, tokens.Count).Any(at => list.Run(tokens, at, steps).Count > 0))) return null;
        var sentence = SentenceEvidence.Of(tokens, model, steps);
        var slots = new SlotReader(model, text, tokens, options, steps);
        var lists = model.Lists.Where(list => Enumerable.Range(0, tokens.Count).Any(at => list.Value.Run(tokens, at, steps).Count > 0));
        var filled = new Dictionary<CommandDefinition, (Dictionary<string, SignalValue> Values, bool[] Explained)>();
        EvidenceMatch? best = null;
        foreach (var template in model.Evidence.Candidates(sentence.Present, [.. lists.Select(list => list.Key)]))
        {
            if (steps.IsExhausted) return null;
            if (Score(template, sentence, slots, tokens.Count, filled, steps) is not { } match) continue;
            if (best is null || match.Score > best.Score + 1e-9 || (match.Score > best.Score - 1e-9 && template.Order < best.Template.Order))
                best = match;
        }

        return best is not null && best.Score >= options.AcceptEvidence ? best : null;
    }

    private EvidenceMatch? Score(
        EvidenceTemplate template, SentenceEvidence sentence, SlotReader slots, int words,
        Dictionary<CommandDefinition, (Dictionary<string, SignalValue> Values, bool[] Explained)> filled, StepCounter steps)
    {
        if (Contradicts(template, sentence)) return null;
        if (!filled.TryGetValue(template.Command, out var fill)) filled[template.Command] = fill = Fill(template.Command, slots, words, steps);
        var values = new Dictionary<string, SignalValue>(fill.Values, StringComparer.Ordinal);
        var chosen = template.Slots.Any(slot => values.ContainsKey(slot) && template.Command.Parameter(slot)!.Type == ParameterType.Choice);
        foreach (var name in template.Negated.Where(values.ContainsKey)) values[name] = Opposite(values[name]);
        foreach (var (name, value) in template.With)
        {
            if (!values.TryGetValue(name, out var given)) values[name] = value;
            else if (AmountDirection.Toward(template.Command.Parameter(name)!, value, given) is { } signed) values[name] = signed;
            else return null;
        }

        var evidence = Explained(template, sentence, fill.Explained);
        if (template.HasSubject ? !evidence.Subject : !chosen && (evidence.NamesOther || template.OnlyAsks)) return null;
        if (template.Acts && !evidence.Action && fill.Values.Count == 0) return null;
        var sentenceShare = evidence.Share;
        return new(template, values, (template.HasSubject ? 1 : BySlotAlone) * Math.Sqrt(sentenceShare * Covered(template, sentence, values)));
    }

    private static SignalValue Opposite(SignalValue said) => said.Number is > 0 and { } amount ? SignalValue.Of(-amount) : said;

    private static bool Contradicts(EvidenceTemplate template, SentenceEvidence sentence)
    {
        if (sentence.Present.Contains(Terms.Not) != template.Has(Terms.Not)) return true;
        if (sentence.Complains && template.Acts) return true;
        if (sentence.Present.Contains(Terms.Ask) != template.Has(Terms.Ask)) return true;
        return Terms.Opposites.Any(pair => Opposed(template, sentence, pair.One, pair.Other) || Opposed(template, sentence, pair.Other, pair.One));
    }

    private static bool Opposed(EvidenceTemplate template, SentenceEvidence sentence, string one, string other) =>
        template.Has(one) && !template.Has(other) && sentence.Present.Contains(other) && !sentence.Present.Contains(one);

    private static (Dictionary<string, SignalValue> Values, bool[] Explained) Fill(CommandDefinition command, SlotReader slots, int words, StepCounter steps)
    {
        var explained = new bool[words];
        var values = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        foreach (var parameter in command.Parameters.Where(parameter => parameter.Type is ParameterType.Choice or ParameterType.Number))
        {
            SlotValue? longest = null;
            var place = 0;
            for (var at = 0; at < words; at++)
            {
                steps.Count();
                foreach (var value in slots.Values(parameter, at))
                {
                    if (explained.AsSpan(at, value.Length).Contains(true) || (longest is { } known && known.Length >= value.Length)) continue;
                    (longest, place) = (value, at);
                }
            }

            if (longest is not { } found) continue;
            values[parameter.Name] = found.Value;
            explained.AsSpan(place, found.Length).Fill(true);
        }

        return (values, explained);
    }

    private (double Share, bool Subject, bool Action, bool NamesOther) Explained(EvidenceTemplate template, SentenceEvidence sentence, bool[] explained)
    {
        var (total, known, subject, action, other) = (0.0, 0.0, false, false, false);
        for (var at = 0; at < explained.Length; at++)
        {
            if (sentence.Terms[at] is not { } term)
            {
                if (explained[at]) (total, known) = (total + Number, known + Number);
                continue;
            }

            var has = template.Has(term);
            var concept = Terms.IsConcept(term);
            subject |= has && !concept && term != Terms.Not;
            other |= !has && !concept && !explained[at];
            action |= has && concept;
            action |= term == "+set";
            var weight = WeightOf(term, has || explained[at]);
            total += weight;
            if (has || explained[at]) known += weight;
        }

        return (total > 0 ? known / total : 0, subject, action, other);
    }

    private double WeightOf(string term, bool used)
    {
        if (Terms.IsConcept(term)) return used ? Concept : term == "+set" ? 0 : UnusedConcept;
        if (model.Evidence.Weight(term) is not { } weight) return used ? Number : Unknown;
        return used ? weight : weight * Foreign;
    }

    private double Covered(EvidenceTemplate template, SentenceEvidence sentence, Dictionary<string, SignalValue> values)
    {
        var (total, present) = (0.0, 0.0);
        foreach (var term in template.Required)
        {
            var weight = term == "+set" ? 0.1 : WeightOf(term, true);
            total += weight;
            if (sentence.Present.Contains(term)) present += weight;
        }

        foreach (var slot in template.Slots)
        {
            var parameter = template.Command.Parameter(slot);
            if (values.ContainsKey(slot)) (total, present) = (total + Number, present + Number);
            else if (parameter is { IsOptional: false, Default: null }) total += MissingValue;
        }

        return total > 0 ? present / total : 0;
    }
}
