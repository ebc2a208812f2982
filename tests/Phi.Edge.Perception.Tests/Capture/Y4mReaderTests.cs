using System.Text;

using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class Y4mReaderTests
{
    [Theory]
    [InlineData("YUV4MPEG2 W640 H480 F30000:1001 Ip A1:1 C420jpeg XYSCSS=420JPEG XCOLORRANGE=LIMITED", 640, 480, 29.97, false)]
    [InlineData("YUV4MPEG2 H4320 W7680 F0:0 A0:0 I? C420mpeg2 XCOLORRANGE=FULL", 7680, 4320, 0, true)]
    [InlineData("YUV4MPEG2 W16 H16", 16, 16, 0, false)]
    public void ReadHeader_Valid_TellsSizeRateAndRange(string line, int width, int height, double fps, bool fullRange)
    {
        var header = Y4mReader.ReadHeader(Text(line + "\n"))!.Value;
        Assert.Equal((width, height, fullRange), (header.Width, header.Height, header.FullRange));
        Assert.Equal(fps, header.Fps, 3);
        Assert.Equal(width * height * 3L / 2, header.PictureBytes);
    }

    [Theory]
    [InlineData("W640 H480 F25:1 C422", "field 'C422'")]
    [InlineData("W640 H480 C420p10", "field 'C420p10'")]
    [InlineData("W7682 H480", "field 'W7682'")]
    [InlineData("W640 H99999999999999999999", "field 'H99999999999999999999'")]
    [InlineData("W640 H4322", "field 'H4322'")]
    [InlineData("W0 H480", "field 'W0'")]
    [InlineData("W-640 H480", "field 'W-640'")]
    [InlineData("W641 H480", "field 'W641'")]
    [InlineData("W640x H480", "field 'W640x'")]
    [InlineData("W640 H480 F25", "field 'F25'")]
    [InlineData("W640 H480 F25:0", "field 'F25:0'")]
    [InlineData("W640 H480 Q1", "field 'Q1'")]
    [InlineData("W640 H480 I\u00ff", "field 'I.'")]
    [InlineData("W640 W640 H480", "repeated field")]
    [InlineData("W640  H480", "empty or repeated field")]
    [InlineData("W640", "lacks the size")]
    [InlineData("", "empty or repeated field")]
    public void ReadHeader_NotValid_SaysWhatIsWrong(string fields, string problem)
    {
        var error = Assert.Throws<InvalidDataException>(() => Y4mReader.ReadHeader(Text($"YUV4MPEG2 {fields}\n")));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadHeader_SomethingElse_SaysSo()
    {
        var error = Assert.Throws<InvalidDataException>(() => Y4mReader.ReadHeader(Text("<html><body>\n")));
        Assert.Contains("does not begin with YUV4MPEG2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadHeader_EndlessLine_StopsAtItsBound()
    {
        var stream = Text("YUV4MPEG2 X" + new string('a', 100_000));
        var error = Assert.Throws<InvalidDataException>(() => Y4mReader.ReadHeader(stream));
        Assert.Contains("no end within 256 bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Position, 256, 300);
    }

    [Theory]
    [InlineData("")]
    [InlineData("YUV4")]
    [InlineData("YUV4MPEG2 W640 H4")]
    public void ReadHeader_Truncated_IsTheEnd(string text) => Assert.Null(Y4mReader.ReadHeader(Text(text)));

    [Theory]
    [InlineData("FRAME")]
    [InlineData("FRAME Ixyz XFOO=1")]
    public void ReadPicture_WholePictures_AreCutAndThenItEnds(string frame)
    {
        using var stream = new MemoryStream(Y4m.Stream(Y4m.Header, frame, 50, 60));
        var planes = new byte[Y4mReader.ReadHeader(stream)!.Value.PictureBytes];
        Assert.True(Y4mReader.ReadPicture(stream, planes));
        Assert.Equal((50, 50, 128), (planes[0], planes[255], planes[256]));
        Assert.True(Y4mReader.ReadPicture(stream, planes));
        Assert.Equal((60, 128), (planes[0], planes[383]));
        Assert.False(Y4mReader.ReadPicture(stream, planes));
    }

    [Theory]
    [InlineData("FRA")]
    [InlineData("FRAME I")]
    [InlineData("FRAME\n12345")]
    public void ReadPicture_Truncated_IsTheEnd(string text) => Assert.False(Y4mReader.ReadPicture(Text(text), new byte[384]));

    [Theory]
    [InlineData("FRANE\n", "something else")]
    [InlineData("FRAMES\n", "something else")]
    public void ReadPicture_SomethingElse_SaysSo(string text, string problem)
    {
        var error = Assert.Throws<InvalidDataException>(() => Y4mReader.ReadPicture(Text(text), new byte[384]));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPicture_EndlessLine_StopsAtItsBound()
    {
        var stream = Text("FRAME " + new string('a', 100_000));
        Assert.Throws<InvalidDataException>(() => Y4mReader.ReadPicture(stream, new byte[384]));
        Assert.InRange(stream.Position, 250, 260);
    }

    private static MemoryStream Text(string text) => new(Encoding.Latin1.GetBytes(text));
}
