using System.Text.RegularExpressions;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class OptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Pass()
    {
        Assert.True(new DriverPolicyOptionsValidator().Validate(null, new DriverPolicyOptions()).Succeeded);
        Assert.True(new DriverPipelineOptionsValidator().Validate(null, new DriverPipelineOptions()).Succeeded);
        Assert.True(new AlertOptionsValidator().Validate(null, new AlertOptions()).Succeeded);
    }

    [Fact]
    public void Validate_SeveralErrors_ListsAllWithTheirKeys()
    {
        var options = new DriverPolicyOptions();
        options.Eyes.OpenLevel = 0.8f;
        options.Perclos.Warning = float.NaN;
        options.Speed.Low = 55;
        var failures = new DriverPolicyOptionsValidator().Validate(null, options).Failures!.ToArray();
        Assert.Contains("Driver:Policy:Eyes:OpenLevel is 0.8 and must be below Driver:Policy:Eyes:ClosedLevel, which is 0.7.", failures);
        Assert.Contains("Driver:Policy:Perclos:Warning is NaN; set it from 0.02 to 0.8.", failures);
        Assert.Contains("Driver:Policy:Speed:Low is 55 km/h; set it from 10 to 40 km/h.", failures);
        Assert.Contains("Driver:Policy:Speed:Low is 55 and must be below Driver:Policy:Speed:High, which is 50.", failures);
    }

    /// <summary>Whatever is forgotten in the validator is found here: every option, driven out of any range, must be named.</summary>
    [Fact]
    public void Validate_EveryOptionOutOfRange_IsReportedByItsKey()
    {
        foreach (var (key, _, property) in PolicyTable.Properties(new DriverPolicyOptions()))
        {
            foreach (var wild in new[] { -1e6, 1e6 })
            {
                var options = new DriverPolicyOptions();
                var target = PolicyTable.Properties(options).Single(p => p.Key == key).Holder;
                property.SetValue(target, PolicyTable.Convert(wild, property.PropertyType));
                var result = new DriverPolicyOptionsValidator().Validate(null, options);
                Assert.True(result.Failed, $"{key} = {wild} passes");
                Assert.Contains(result.Failures!, f => Regex.IsMatch(f, $@"^Driver:Policy:{key} is .*; set it from .* to .*\.$"));
            }
        }
    }
}
