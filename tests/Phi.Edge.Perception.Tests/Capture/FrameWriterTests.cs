using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class FrameWriterTests
{
    // Two pixels and two bytes of padding in each of two rows: blue, green; red, white.
    private static readonly byte[] Picture = [255, 0, 0, 0, 255, 0, 9, 9, 0, 0, 255, 255, 255, 255, 9, 9];

    [Fact]
    public void Write_PaddedRows_CopiesThePixelsOnly()
    {
        var frame = Write(mirrored: false, grayscale: false);
        Assert.Equal(new byte[] { 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255 }, frame.Pixels.ToArray());
        Assert.Equal((2, 2, 6, PixelFormat.Bgr24), (frame.Width, frame.Height, frame.Stride, frame.Format));
        Assert.Equal(TimeSpan.FromSeconds(7), frame.CapturedAt);
    }

    [Fact]
    public void Write_Mirrored_TurnsRowsBack()
        => Assert.Equal(
            new byte[] { 0, 255, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255 }, Write(mirrored: true, grayscale: false).Pixels.ToArray());

    [Fact]
    public void Write_Grayscale_KeepsLuminance()
        => Assert.Equal(new byte[] { 29, 149, 77, 255 }, Write(mirrored: false, grayscale: true).Pixels.ToArray());

    [Fact]
    public void Write_GrayscaleAndMirrored_DoesBoth()
        => Assert.Equal(new byte[] { 149, 29, 255, 77 }, Write(mirrored: true, grayscale: true).Pixels.ToArray());

    [Fact]
    public void Write_NoBufferLeft_DropsAndLeavesAGapInTheIds()
    {
        var writer = new FrameWriter(new FramePool(1), mirrored: false, grayscale: false);
        var first = writer.Write(Picture, 2, 2, 8, PixelFormat.Bgr24, default);
        var second = writer.Write(Picture, 2, 2, 8, PixelFormat.Bgr24, default);
        Assert.Equal((FrameReadStatus.Frame, FrameReadStatus.Dropped), (first.Status, second.Status));
        first.Frame!.Dispose();
        Assert.Equal(2, writer.Write(Picture, 2, 2, 8, PixelFormat.Bgr24, default).Frame!.Id);
    }

    private static Frame Write(bool mirrored, bool grayscale)
        => new FrameWriter(new FramePool(1), mirrored, grayscale)
            .Write(Picture, 2, 2, 8, PixelFormat.Bgr24, TimeSpan.FromSeconds(7)).Frame!;
}
