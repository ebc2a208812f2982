using Phi.Edge.Perception.Speech;
using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class CommandConfidenceTests
{
    private static readonly SphinxSegment[] OtherTalk = [
        new("<s>", 0, 66, -670), new("walked", 67, 173, -3200), new("slowly", 174, 253, -2800), new("</s>", 254, 300, -400)];

    [Fact]
    public void Of_CommandFillsTheWordsAndFitsAsWell_IsSure()
    {
        SphinxSegment[] command = [new("<sil>", 0, 66, -670), new("next", 67, 173, -3200), new("song", 174, 253, -2800), new("<sil>", 254, 300, -400)];

        Assert.Equal(0, CommandConfidence.Difference(command, OtherTalk));
        Assert.InRange(CommandConfidence.Of(command, OtherTalk), 0.9, 1);
    }

    [Fact]
    public void Of_CommandFitsWorse_IsUnsure()
    {
        SphinxSegment[] command = [new("<sil>", 0, 66, -670), new("next", 67, 173, -6400), new("song", 174, 253, -5600), new("<sil>", 254, 300, -400)];

        Assert.InRange(CommandConfidence.Of(command, OtherTalk), 0, 0.1);
    }

    [Fact]
    public void Of_MostWordsArePassedOverAsSilence_IsNone()
    {
        SphinxSegment[] command = [new("<sil>", 0, 66, -670), new("cold", 67, 120, -800), new("<sil>", 121, 300, -900)];

        Assert.Equal(54.0 / 187, CommandConfidence.Share(command, OtherTalk), 6);
        Assert.Equal(0, CommandConfidence.Of(command, OtherTalk));
    }

    [Fact]
    public void Share_GeneralModelHearsNoWord_IsWhole()
        => Assert.Equal(1, CommandConfidence.Share([new("cold", 0, 10, -100)], [new("<s>", 0, 20, -100)]));
}
