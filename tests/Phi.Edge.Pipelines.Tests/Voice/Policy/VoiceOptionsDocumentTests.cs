using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Tests.HouseRules;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Policy;

namespace Phi.Edge.Pipelines.Tests.Voice.Policy;

/// <summary>Keeps docs/policy.md, the doc comments, the defaults and the validators of the voice options saying the same.</summary>
public sealed class VoiceOptionsDocumentTests
{
    [Fact]
    public void CommandPolicyOptions_DocumentAndCode_SayTheSame() =>
        Check(new CommandPolicyOptionsValidator(), CommandPolicyOptions.Section, "src/Phi.Edge.Pipelines/Voice/Policy/CommandPolicyOptions.cs");

    [Fact]
    public void VoiceDialogueOptions_DocumentAndCode_SayTheSame() =>
        Check(new VoiceDialogueOptionsValidator(), VoiceDialogueOptions.Section, "src/Phi.Edge.Pipelines/Voice/Dialogue/VoiceDialogueOptions.cs");

    [Fact]
    public void Validate_SafetyConfidenceBelowLow_NamesBoth()
    {
        var result = new CommandPolicyOptionsValidator().Validate(null, new CommandPolicyOptions { LowConfidence = 0.9, SafetyConfidence = 0.8 });
        Assert.Contains(result.Failures!, static f => f.Contains("Voice:Policy:LowConfidence is 0.9 and must be below Voice:Policy:SafetyConfidence", StringComparison.Ordinal));
        Assert.True(new CommandPolicyOptionsValidator().Validate(null, new CommandPolicyOptions { LowConfidence = 0.7 }).Succeeded);
    }

    private static void Check<T>(IValidateOptions<T> validator, string section, string source)
        where T : class, new()
    {
        Assert.True(validator.Validate(null, new T()).Succeeded);
        var text = Repository.Sources.Single(f => f.Path == source).Text;
        var part = Repository.Document("docs/policy.md").Split($"In the section `{section}`:")[1].Split("In the section")[0];
        var rows = Regex.Matches(part, @"^\| `(\w+)` \| (\S+) \| (\S+ to \S+) \|", RegexOptions.Multiline).ToDictionary(static r => r.Groups[1].Value);
        Assert.Equal(typeof(T).GetProperties().Select(static p => p.Name).Order(), rows.Keys.Order());
        foreach (var property in typeof(T).GetProperties())
        {
            var shown = property.GetValue(new T()) is TimeSpan span ? span.TotalSeconds : Convert.ToDouble(property.GetValue(new T()), CultureInfo.InvariantCulture);
            var row = rows[property.Name];
            Assert.Equal(shown.ToString(CultureInfo.InvariantCulture), row.Groups[2].Value);
            Assert.Matches($@"<value>Default {Regex.Escape(row.Groups[2].Value)}\b.* Range {row.Groups[3].Value}\b.* Source: .+</value>\s+public \S+ {property.Name} ", text);
            foreach (var wild in new[] { -1e6, 1e6 })
            {
                var options = new T();
                property.SetValue(options, property.PropertyType == typeof(TimeSpan)
                    ? TimeSpan.FromSeconds(wild) : Convert.ChangeType(wild, property.PropertyType, CultureInfo.InvariantCulture));
                Assert.Contains(validator.Validate(null, options).Failures ?? [], f =>
                    f.StartsWith($"{section}:{property.Name} is ", StringComparison.Ordinal) && f.Contains($"set it from {row.Groups[3].Value}", StringComparison.Ordinal));
            }
        }
    }
}
