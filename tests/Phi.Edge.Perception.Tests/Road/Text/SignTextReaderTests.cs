using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road.Text;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Road.Text;

public sealed class SignTextReaderTests : IClassFixture<TextReaderFixture>
{
    private readonly SignTextReader _reader;

    public SignTextReaderTests(TextReaderFixture fixture) => _reader = fixture.Reader;

    [Theory]
    [InlineData("STOP")]
    [InlineData("EXCEPT BUSES")]
    [InlineData("HAMBURG 45")]
    [InlineData("16:00-18:00")]
    public void Read_OneLine_ReadsIt(string text)
    {
        var read = _reader.Read(TextPicture.Of(320, 120, text));

        var line = Assert.Single(read.Lines);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), line.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.InRange(line.Confidence, 0.6f, 1);
    }

    [Fact]
    public void Read_TwoLines_ReadsThemFromTopToBottom()
    {
        var read = _reader.Read(TextPicture.Of(320, 200, "SPEED LIMIT", "35 MPH"));

        Assert.Equal(["SPEEDLIMIT", "35MPH"], read.Lines.Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_SmallSignOfADistantRoad_StillReadsIt()
    {
        var read = _reader.Read(TextPicture.Shrunk(320, 120, 96, "NORDEN"));

        Assert.Equal("NORDEN", read.Joined);
    }

    [Fact]
    public void Read_LightOnDarkAndTilted_ReadsIt()
    {
        var read = _reader.Read(TextPicture.Tilted(320, 200, 8, "AUSFAHRT"));

        Assert.Equal("AUSFAHRT", read.Joined);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(255)]
    public void Read_NoText_ReadsNothing(int grey)
    {
        var picture = new SignPicture();
        picture.Begin(200, 150).Fill((byte)grey);

        Assert.Empty(_reader.Read(picture).Lines);
    }

    [Fact]
    public void Read_TinyOrEmptyPicture_ReadsNothing()
    {
        var picture = new SignPicture();
        Assert.Empty(_reader.Read(picture).Lines);
        picture.Begin(1, 1).Fill(7);
        Assert.Empty(_reader.Read(picture).Lines);
        picture.Begin(320, 9).Fill(7);
        Assert.Empty(_reader.Read(picture).Lines);
    }

    [Fact]
    public void Load_DictionaryOfAnotherNetwork_SaysSo()
    {
        var characters = Path.GetTempFileName();
        File.WriteAllText(characters, "a\nb\n");

        var error = Assert.Throws<OnnxModelException>(() => SignTextReader.Load(TextReaderFixture.Files with { Characters = characters }));

        Assert.Contains("do not belong together", error.Message, StringComparison.Ordinal);
        File.Delete(characters);
    }

    [Fact]
    public void Load_AnotherNetwork_SaysSo()
    {
        var other = Path.Combine(SourceModels.ModelsFolder, "node_modules", "@livekit", "agents-plugin-silero", "dist", "silero_vad.onnx");

        var error = Assert.Throws<OnnxModelException>(() => SignTextReader.Load(TextReaderFixture.Files with { Detection = other }));

        Assert.Contains("3 inputs", error.Message, StringComparison.Ordinal);
    }
}
