using System.Text.RegularExpressions;

namespace Phi.Edge.Pipelines.Tests.HouseRules;

public sealed class FileRules
{
    private const int Longest = 300;
    private const int NinetiethPercentile = 200;
    private const int Median = 60;

    // A reader thread must hand whatever ends it to the loop that owns it, which throws it on.
    private static readonly string[] MayCatchAll = ["LoopRunner", "OutboxPump", "Updater", "SourceReader"];

    [Fact]
    public void Files_Always_HaveAtMost300Lines() => Repository.NoneOf(
        from file in Repository.Sources
        where file.Lines > Longest
        select $"{file.Path} has {file.Lines} lines: split it by concern; {Longest} is the limit.");

    [Fact]
    public void Files_Together_AreShort()
    {
        var lengths = Repository.Sources.Select(static f => f.Lines).Order().ToArray();
        var (median, high) = (lengths[lengths.Length / 2], lengths[lengths.Length * 9 / 10]);
        var longest = string.Join(", ", Repository.Sources.OrderByDescending(static f => f.Lines).Take(5).Select(static f => $"{f.Path} ({f.Lines})"));
        Assert.True(median < Median && high < NinetiethPercentile,
            $"src files have a median of {median} lines (below {Median} wanted) and a p90 of {high} (below {NinetiethPercentile} wanted): split the longest: {longest}.");
    }

    [Fact]
    public void Files_Always_HoldOneType() => Repository.NoneOf(
        from file in Repository.Sources
        let types = Regex.Count(
            file.Text,
            @"^(?:(?:public|internal|file|sealed|static|abstract|readonly|partial|ref|unsafe)\s+)*(?:class|struct|interface|enum|record|delegate)\s+\w",
            RegexOptions.Multiline)
        where types > 1
        select $"{file.Path} holds {types} types: give each its own file.");

    [Fact]
    public void Sources_Always_TakeTimeFromATimeProvider() => Repository.NoneOf(
        from file in Repository.Sources
        from Match use in Regex.Matches(file.Text, @"\b(DateTime(Offset)?\.(Now|UtcNow|Today)|Thread\.Sleep|new Stopwatch|Stopwatch\.StartNew)\b")
        select $"{file.Path} uses {use.Value}: take a TimeProvider.");

    [Fact]
    public void Sources_Always_SayWhyARuleIsOff() => Repository.NoneOf(
        from file in Repository.Sources
        from Match off in Regex.Matches(file.Text, @"^\s*#pragma warning disable [\w, ]+$|SuppressMessage\((?![^\]]*Justification)[^\]]*\]", RegexOptions.Multiline)
        select $"{file.Path}: '{off.Value.Trim()}' has no reason: add a comment on the line, or a Justification.");

    [Fact]
    public void Sources_Always_CatchEverythingOnlyWhereAllowed() => Repository.NoneOf(
        from file in Repository.Sources
        where !MayCatchAll.Any(name => Path.GetFileName(file.Path).Contains(name, StringComparison.Ordinal))
        where Regex.IsMatch(file.Text, @"catch\s*(\{|\(\s*(System\.)?Exception\b[^)]*\)\s*\{)")
        select $"{file.Path} catches everything: catch what is expected; only the loop runner, the outbox pump and the updater may.");
}
