using System.Text.RegularExpressions;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;
using Phi.Edge.Pipelines.Tests.HouseRules;

namespace Phi.Edge.Pipelines.Tests.Driver;

/// <summary>Keeps docs/policy.md, the doc comments, the defaults and the validator saying the same.</summary>
public sealed class PolicyDocumentTests
{
    private static readonly string Document = Repository.Document("docs/policy.md");

    [Fact]
    public void Document_EveryOption_IsListedWithItsDefaultAndRange()
    {
        var rows = Regex.Matches(Document, @"^\| `(\w+:\w+)` \| ([-\d.]+) \| ([-\d.]+) to ([-\d.]+) \|", RegexOptions.Multiline)
            .ToDictionary(static r => r.Groups[1].Value, static r => (r.Groups[2].Value, $"{r.Groups[3].Value} to {r.Groups[4].Value}"));
        var options = PolicyTable.Properties(new DriverPolicyOptions()).ToList();
        Assert.Equal(options.Select(static o => o.Key).Order(), rows.Keys.Order());
        Repository.NoneOf(
            from option in options
            let actual = (PolicyTable.Show(option.Property.GetValue(option.Holder)!), RangeOf(option.Key))
            where rows[option.Key] != actual
            select $"docs/policy.md says {option.Key} {rows[option.Key]}, the code says {actual}: change the row.");
    }

    [Fact]
    public void DocComment_EveryOption_GivesDefaultRangeAndSource() => Repository.NoneOf(
        from option in PolicyTable.Properties(new DriverPolicyOptions())
        let file = $"src/Phi.Edge.Pipelines/Driver/{option.Property.DeclaringType!.Name}.cs"
        let text = Repository.Sources.Single(f => f.Path == file).Text
        let comment = Regex.Match(text, $@"<value>Default (?<d>-?\d+(\.\d+)?).*? Range (?<r>\S+ to \d+(\.\d+)?).*? Source: .+</value>\s+public \S+ {option.Property.Name} ")
        let show = PolicyTable.Show(option.Property.GetValue(option.Holder)!)
        where Trim(comment.Groups["d"].Value) != show || comment.Groups["r"].Value != RangeOf(option.Key)
        select $"{file}: the <value> of {option.Property.Name} must say 'Default {show} unit. Range {RangeOf(option.Key)} unit. Source: ...'.");

    [Fact]
    public void Document_EveryKind_IsListedWithItsPriorityAndMinimumTime() => Repository.NoneOf(
        from row in AlertCatalog.All
        let start = $"| {row.Kind} | {row.Priority} | {row.MinimumDisplay.TotalSeconds} s | {(row.Acknowledgeable ? "yes" : "no")} | {row.Unit} |"
        where !Document.Contains(start, StringComparison.Ordinal)
        select $"docs/policy.md lacks the row that starts with '{start}'.");

    /// <summary>The validator's own range, from its message.</summary>
    private static string RangeOf(string key)
    {
        var options = new DriverPolicyOptions();
        var (_, holder, property) = PolicyTable.Properties(options).Single(p => p.Key == key);
        property.SetValue(holder, PolicyTable.Convert(1e6, property.PropertyType));
        var failures = new DriverPolicyOptionsValidator().Validate(null, options).Failures ?? [];
        return failures.Select(f => Regex.Match(f, $@"^Driver:Policy:{key} is .*; set it from ([-\d.]+ to [-\d.]+?)( \S+)?\.$"))
            .Single(static m => m.Success).Groups[1].Value;
    }

    private static string Trim(string number) => number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;
}
