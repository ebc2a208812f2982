using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Devices;

public sealed class LoginsTests
{
    [Theory]
    [InlineData("rtsp://anna:secret@cam/1", "rtsp://***@cam/1")]
    [InlineData("rtsp://anna:se@c/ret@cam/1", "rtsp://***@cam/1")]
    [InlineData("cret@cam/1: refused | input 'rtsp://a:b@cam'", "***@cam/1: refused | input ***@cam'")]
    [InlineData("[tcp @ 0x55] refused", "[tcp @ 0x55] refused")]
    [InlineData("http://cam/live?user=anna&password=secret&x=1", "http://cam/live?user=anna&password=***&x=1")]
    [InlineData("rtsp://cam/1", "rtsp://cam/1")]
    public void Mask_Text_HidesLogins(string text, string masked) => Assert.Equal(masked, Logins.Mask(text));
}
