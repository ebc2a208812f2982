using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Devices;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  a  b ", "a,b")]
    [InlineData("sh -c 'echo \"x y\"; exit'", "sh,-c,echo \"x y\"; exit")]
    [InlineData("gst-launch-1.0 -q videotestsrc ! fdsink", "gst-launch-1.0,-q,videotestsrc,!,fdsink")]
    [InlineData("a \"b \\\" c\" d\\ e", "a,b \" c,d e")]
    [InlineData("a ''", "a,")]
    [InlineData("a 'open", "a,open")]
    public void Split_CommandLine_GivesArguments(string line, string arguments)
        => Assert.Equal(arguments, string.Join(',', CommandLine.Split(line)));
}
