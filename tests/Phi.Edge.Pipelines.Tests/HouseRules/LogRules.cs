using System.Globalization;
using System.Text.RegularExpressions;

namespace Phi.Edge.Pipelines.Tests.HouseRules;

public sealed class LogRules
{
    private static readonly Dictionary<string, int> Blocks = new(StringComparer.Ordinal)
    {
        ["Phi.Edge.Perception"] = 1000,
        ["Phi.Edge.Pipelines"] = 2000,
        ["Phi.Edge.Daemon"] = 3000,
        ["Phi.Edge.Inference"] = 4000,
    };

    [Fact]
    public void EventIds_Always_AreUnique() => Repository.NoneOf(
        from id in Ids()
        group id by id.Number into same
        where same.Count() > 1
        select $"id {same.Key} is {string.Join(" and ", same.Select(static i => $"{i.Name} in {i.File.Path}"))}: take the next free one.");

    [Fact]
    public void EventIds_Always_LieInTheirProjectsBlock() => Repository.NoneOf(
        from id in Ids()
        let start = Blocks.GetValueOrDefault(id.File.Project, -1)
        where start < 0 || id.Number < start || id.Number > start + 999
        select $"{id.File.Path}: {id.Name} = {id.Number} is outside the block of {id.File.Project}, {start}-{start + 999}: renumber it before it ships.");

    [Fact]
    public void EventIds_Always_LieInTheirFoldersBlock() => Repository.NoneOf(
        from file in Repository.Sources
        where file.Path.EndsWith("/EventIds.cs", StringComparison.Ordinal)
        from Match region in Regex.Matches(file.Text, @"#region\s+(\w+)\s+(\d+)-(\d+)(.*?)#endregion", RegexOptions.Singleline)
        from id in IdsOf(file, region.Groups[4].Value)
        where id.Number < Number(region.Groups[2].Value) || id.Number > Number(region.Groups[3].Value)
        select $"{file.Path}: {id.Name} = {id.Number} is outside {region.Groups[1].Value}'s block: take the next free one there.");

    [Fact]
    public void LoggerMessages_Always_NameTheirIdInEventIds() => Repository.NoneOf(
        from file in Repository.Sources
        from Match message in Regex.Matches(file.Text, @"^\s*\[LoggerMessage\(\s*(?!(EventId\s*=\s*)?(Id\.|EventIds\.))([^,)]*)", RegexOptions.Multiline)
        select $"{file.Path}: [LoggerMessage({message.Groups[3].Value}...: add a constant to EventIds.cs and name it first.");

    [Fact]
    public void EventIds_Always_BelongToOneMessage() => Repository.NoneOf(
        from id in Ids()
        let uses = Repository.Sources.Where(f => f.Project == id.File.Project)
            .Sum(f => Regex.Count(f.Text, $@"LoggerMessage\([^\]]*?EventIds\.(\w+\.)?{id.Name}\b"))
        where uses != 1
        select $"{id.File.Path}: {id.Name} is used by {uses} log messages: give each message its own id; leave a retired one as a comment.");

    [Fact]
    public void EventIds_Always_HaveARowInTheRunbook()
    {
        var runbook = File.ReadAllText(Path.Combine(Repository.Root, "docs", "runbook.md"));
        Repository.NoneOf(
            from id in Ids()
            where !runbook.Contains($"| {id.Number} | {id.Name} |", StringComparison.Ordinal)
            select $"docs/runbook.md has no row '| {id.Number} | {id.Name} |': say what it means and what to do.");
    }

    [Fact]
    public void LogMessages_Always_LiveInLogFiles() => Repository.NoneOf(
        from file in Repository.Sources
        where file.Text.Contains("[LoggerMessage(", StringComparison.Ordinal) && !file.Path.EndsWith("Log.cs", StringComparison.Ordinal)
        select $"{file.Path} holds log messages: move them to a partial file that ends with .Log.cs.");

    private static IEnumerable<(SourceFile File, string Name, int Number)> Ids() =>
        Repository.Sources.Where(static f => f.Path.EndsWith("/EventIds.cs", StringComparison.Ordinal)).SelectMany(static f => IdsOf(f, f.Text));

    private static IEnumerable<(SourceFile File, string Name, int Number)> IdsOf(SourceFile file, string text) =>
        from Match match in Regex.Matches(text, @"const int (\w+) = (\d+);")
        select (file, match.Groups[1].Value, Number(match.Groups[2].Value));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
