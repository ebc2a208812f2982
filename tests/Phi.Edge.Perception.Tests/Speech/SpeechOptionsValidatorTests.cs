using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class SpeechOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_AreRight()
    {
        Assert.True(new SpeechOptionsValidator().Validate(null, new()).Succeeded);
        Assert.True(new WakeWordOptionsValidator().Validate(null, new()).Succeeded);
    }

    [Fact]
    public void Validate_SeveralErrors_NamesAll()
    {
        var options = new SpeechOptions { Beam = 2, RejectBelow = -1, AcousticModel = " ", Pronunciations = ["one"] };

        var failures = new SpeechOptionsValidator().Validate(null, options).Failures!.ToList();

        Assert.Contains(failures, failure => failure.Contains("RejectBelow -1", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("AcousticModel", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Pronunciations[0]", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Beam 2", StringComparison.Ordinal));
    }
}
