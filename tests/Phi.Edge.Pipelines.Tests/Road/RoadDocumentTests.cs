using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Notices;
using Phi.Edge.Pipelines.Road.Reading;
using Phi.Edge.Pipelines.Tests.HouseRules;

namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>Keeps docs/road.md, the doc comments, the defaults and the validators saying the same.</summary>
public sealed class RoadDocumentTests
{
    private static readonly string Document = Repository.Document("docs/road.md");

    [Fact]
    public void Document_EveryOption_IsListedAsItsDocCommentSays() => Repository.NoneOf(
        from option in Options()
        let value = ValueOf(option.Property)
        where value is null || !Document.Contains($"| `{option.Key}` | ", StringComparison.Ordinal) || !Document.Contains($" | {value} |\n", StringComparison.Ordinal)
        select $"docs/road.md lacks {option.Key} with its value text '{value}'.");

    [Fact]
    public void DocComment_EveryNumber_GivesItsDefault() => Repository.NoneOf(
        from option in Options()
        let actual = Show(option.Property.GetValue(option.Holder)!)
        where actual is not null && !Regex.IsMatch(ValueOf(option.Property)!, $@"^Default {Regex.Escape(actual)}\b")
        select $"{option.Key} is {actual}, its doc comment says '{ValueOf(option.Property)}'.");

    [Fact]
    public void Document_EveryNotice_IsListedWithItsRule() => Repository.NoneOf(
        from property in typeof(SignNoticeOptions).GetProperties()
        where property.PropertyType == typeof(SignNoticeRule)
        let rule = (SignNoticeRule)property.GetValue(new SignNoticeOptions())!
        let start = FormattableString.Invariant($"| {property.Name} | {rule.SafeSpeed} | {rule.Braking} | ")
        where !Document.Contains(start, StringComparison.Ordinal) || !Regex.IsMatch(Document, $@"{Regex.Escape(start)}(-|{rule.HardBraking.ToString(CultureInfo.InvariantCulture)}) \| {rule.LargestOffset} \|")
        select $"docs/road.md lacks the row that starts with '{start}'.");

    [Fact]
    public void Validators_Defaults_AreValid()
    {
        Assert.True(new RoadPolicyOptionsValidator().Validate(null, new RoadPolicyOptions()).Succeeded);
        Assert.True(new RoadPipelineOptionsValidator().Validate(null, new RoadPipelineOptions()).Succeeded);
        Assert.True(new SignReadingOptionsValidator().Validate(null, new SignReadingOptions()).Succeeded);
    }

    [Fact]
    public void Validators_OutOfRange_NameTheKeyAndTheRange()
    {
        var options = new RoadPolicyOptions();
        options.Overspeed.SoundFor = TimeSpan.FromSeconds(9);
        options.Notice.Stop.HardBraking = 99;
        options.Tracker.MinFrames = 0;
        var failures = new RoadPolicyOptionsValidator().Validate(null, options).Failures!.ToList();
        Assert.Contains("Road:Policy:Overspeed:SoundFor is 9 s; set it from 3 to 5 s.", failures);
        Assert.Contains("Road:Policy:Notice:Stop:HardBraking is 99 m/s2; set it from 1 to 12 m/s2.", failures);
        Assert.Contains("Road:Policy:Tracker:MinFrames is 0 frames; set it from 1 to 10 frames.", failures);
    }

    [Fact]
    public void Validators_EveryNumber_HasTheRangeOfItsDocComment() => Repository.NoneOf(
        from option in Options()
        where Show(option.Property.GetValue(option.Holder)!) is not null
        let range = Regex.Match(ValueOf(option.Property)!, @"Range (\S+ to \d+(\.\d+)?)").Groups[1].Value
        let failure = FailureOf(option.Key)
        where range.Length == 0 || !failure.Contains($"set it from {range}", StringComparison.Ordinal)
        select $"{option.Key}: the doc comment says '{range}', the validator '{failure}'.");

    /// <summary>What the validators say when the option is far out of its range.</summary>
    private static string FailureOf(string key)
    {
        var (policy, reading, pipeline) = (new RoadPolicyOptions(), new SignReadingOptions(), new RoadPipelineOptions());
        var (_, holder, property) = Options(policy, reading, pipeline).Single(o => o.Key == key);
        property.SetValue(holder, property.PropertyType == typeof(TimeSpan)
            ? TimeSpan.FromSeconds(1e6)
            : Convert.ChangeType(1e6, property.PropertyType, CultureInfo.InvariantCulture));
        ValidateOptionsResult[] results =
        [
            new RoadPolicyOptionsValidator().Validate(null, policy), new SignReadingOptionsValidator().Validate(null, reading),
            new RoadPipelineOptionsValidator().Validate(null, pipeline),
        ];
        return results.SelectMany(static r => r.Failures ?? []).FirstOrDefault(f => f.StartsWith($"Road:{key} is ", StringComparison.Ordinal) && f.Contains("set it from", StringComparison.Ordinal)) ?? "";
    }

    private static IEnumerable<(string Key, object Holder, PropertyInfo Property)> Options() => Options(new RoadPolicyOptions(), new SignReadingOptions(), new RoadPipelineOptions());

    private static IEnumerable<(string Key, object Holder, PropertyInfo Property)> Options(RoadPolicyOptions policy, SignReadingOptions reading, RoadPipelineOptions pipeline) =>
        typeof(RoadPolicyOptions).GetProperties().SelectMany(section => Of($"Policy:{section.Name}", section.GetValue(policy)!))
            .Concat(Of("Reading", reading)).Concat(Of("Pipeline", pipeline));

    private static IEnumerable<(string Key, object Holder, PropertyInfo Property)> Of(string prefix, object holder) =>
        from property in holder.GetType().GetProperties()
        where property.PropertyType != typeof(SignNoticeRule)
        select ($"{prefix}:{property.Name}", holder, property);

    /// <summary>A number as it is written; null for what is none.</summary>
    private static string? Show(object value) => value switch
    {
        TimeSpan span => span.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        bool or Enum or string => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The value text of the doc comment, in one line.</summary>
    private static string? ValueOf(PropertyInfo property)
    {
        var source = Repository.Sources.Single(file => file.Path.EndsWith($"/{property.DeclaringType!.Name}.cs", StringComparison.Ordinal) && file.Path.Contains("/Road/", StringComparison.Ordinal)).Text;
        var comment = Regex.Match(source, $@"<value>(?<v>(?:(?!<value>).)*?)</value>\s+public \S+ {property.Name} ", RegexOptions.Singleline);
        return comment.Success ? Regex.Replace(Regex.Replace(comment.Groups["v"].Value, @"\s*\n\s*/// ?", " "), "<see cref=\"(\\w+)\"/>", "`$1`") : null;
    }
}
