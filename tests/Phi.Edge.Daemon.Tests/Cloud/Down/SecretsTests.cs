using Phi.Edge.Daemon.Cloud.Down;

namespace Phi.Edge.Daemon.Tests.Cloud.Down;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("Mqtt:Password", "geheim", "***")]
    [InlineData("Cloud:Password", "", "")]
    [InlineData("Assist:ApiKey", "sk-1", "***")]
    [InlineData("Cameras:Cabin:Source", "rtsp://user:pass@10.0.0.2/live", "rtsp://***@10.0.0.2/live")]
    [InlineData("Cameras:Cabin:Source", "command:curl -u user:pass x", "***")]
    [InlineData("Cloud:Host", "mqtt.example.com", "mqtt.example.com")]
    public void Mask_Setting_HidesWhatIsSecret(string key, string value, string shown) => Assert.Equal(shown, Secrets.Mask(key, value));

    [Fact]
    public void Mask_LineOfTheLog_HidesCredentials() => Assert.Equal(
        "no picture from http://***@cam/x within 2 s", Secrets.Mask("no picture from http://u:p@ss@cam/x within 2 s"));
}
