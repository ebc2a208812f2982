using System.IO.Enumeration;
using System.Text.Json;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>Measures the text path on a folder of labelled sentences, one JSON object a line.</summary>
internal sealed class IntentEvaluator(CommandCatalogue catalogue, IntentMapping mapping, int errorsKept, TimeProvider time)
{
    private readonly TextInterpreter _interpreter = new(catalogue, new());
    private readonly List<double> _milliseconds = [];
    private readonly List<string> _problems = [];

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">It holds no labelled sentences.</exception>
    public IntentReport Run(string folder, CancellationToken cancellation)
    {
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new FileNotFoundException($"{folder} holds no .jsonl file: one JSON object with text and intent a line");
        var results = new List<FileResult>();
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var set = mapping.Sets.FirstOrDefault(set => FileSystemName.MatchesSimpleExpression(set.File, name));
            if (set is null) _problems.Add($"{name}: the mapping has no entry for it; left out");
            else if (!catalogue.Languages.Contains(set.Language)) _problems.Add($"{name}: the catalogue does not speak '{set.Language}'; left out");
            else results.Add(Run(file, name, set, cancellation));
        }

        _milliseconds.Sort();
        var foreign = results.Sum(result => result.OutOfDomain);
        return new(
            folder, catalogue.Name, results, foreign > 0 ? results.Sum(result => result.OutOfDomainRejected) / (double)foreign : null,
            Percentile(0.5), Percentile(0.99), _problems);
    }

    private FileResult Run(string file, string name, IntentSet set, CancellationToken cancellation)
    {
        var score = new FileScore(set, catalogue, errorsKept);
        var number = 0;
        foreach (var json in File.ReadLines(file))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (Parse(json, name, number) is not { } line) continue;
            if (!score.Compares(line.Intent))
            {
                score.LeaveOut();
                continue;
            }

            var start = time.GetTimestamp();
            var understood = _interpreter.Interpret(line.Text, set.Language);
            _milliseconds.Add(time.GetElapsedTime(start).TotalMilliseconds);
            score.Add(line, understood);
        }

        return score.Result(name);
    }

    private IntentLine? Parse(string json, string name, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, IntentJson.Default.IntentLine) is { Text: not null, Intent: not null } line) return line;
            _problems.Add($"{name}, line {number}: text or intent is missing");
        }
        catch (JsonException e)
        {
            _problems.Add($"{name}, line {number}: {e.Message}");
        }

        return null;
    }

    private double Percentile(double share) => _milliseconds.Count > 0 ? _milliseconds[(int)(share * (_milliseconds.Count - 1))] : 0;
}
