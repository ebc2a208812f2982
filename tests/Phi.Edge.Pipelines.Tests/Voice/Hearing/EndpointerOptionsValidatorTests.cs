using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

public sealed class EndpointerOptionsValidatorTests
{
    private readonly EndpointerOptionsValidator _validator = new();

    [Fact]
    public void Validate_Defaults_AreValid() => Assert.True(_validator.Validate(null, new EndpointerOptions()).Succeeded);

    [Fact]
    public void Validate_SeveralErrors_NamesEachKey()
    {
        var options = new EndpointerOptions { SilenceBelow = 0.6f, Silence = TimeSpan.Zero, Patience = (EndpointPatience)7, Maximum = TimeSpan.FromHours(1) };
        var failures = _validator.Validate(null, options).Failures!.ToList();
        Assert.Equal(4, failures.Count);
        foreach (var key in new[] { "SilenceBelow", "Silence", "Patience", "Maximum" })
            Assert.Contains(failures, f => f.StartsWith($"Voice:Endpointing:{key} ", StringComparison.Ordinal));
    }
}
