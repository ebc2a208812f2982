using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class MicrophoneOptionsValidatorTests
{
    [Fact]
    public void Errors_Defaults_AreNone() => Assert.Empty(MicrophoneOptionsValidator.Errors(new MicrophoneOptions()));

    [Fact]
    public void Errors_SeveralWrong_NamesEach()
    {
        var errors = MicrophoneOptionsValidator.Errors(new MicrophoneOptions
        {
            Name = "", Source = " ", SampleRate = 1, Channels = 0, Channel = 3, Format = (PcmFormat)9,
            StallTimeout = TimeSpan.Zero, OpenTimeout = TimeSpan.Zero, BackoffMin = TimeSpan.Zero, BackoffMax = TimeSpan.FromHours(1),
        });
        Assert.Equal(10, errors.Count);
    }
}
