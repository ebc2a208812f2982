using OpenCvSharp;

using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class JpegReaderTests
{
    private readonly byte[] _jpeg = Jpeg();

    [Fact]
    public void Next_PicturesBetweenOtherBytes_CutsThemOut()
    {
        byte[] bytes = [1, 0xFF, 2, .. _jpeg, 0xFF, 0xFF, .. "--cut"u8, .. _jpeg, 0xFF];
        var reader = new JpegReader();
        using var stream = new MemoryStream(bytes);
        Assert.Equal(_jpeg, reader.Next(stream).ToArray());
        Assert.Equal(_jpeg, reader.Next(stream).ToArray());
        Assert.True(reader.Next(stream).IsEmpty);
    }

    [Fact]
    public void Next_BytesComeOneByOne_IsTheSame()
    {
        var reader = new JpegReader();
        using var stream = new Trickle([.. "x"u8, .. _jpeg, .. _jpeg]);
        Assert.Equal(_jpeg, reader.Next(stream).ToArray());
        Assert.Equal(_jpeg, reader.Next(stream).ToArray());
    }

    [Fact]
    public void Next_SomethingThatOnlyBeginsLikeAPicture_IsSkipped()
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 7, 7, 7, 7, .. _jpeg];
        using var stream = new MemoryStream(bytes);
        Assert.Equal(_jpeg, new JpegReader().Next(stream).ToArray());
    }

    [Fact]
    public void Next_ThumbnailInside_DoesNotEndThePicture()
    {
        byte[] segment = [0xFF, 0xE1, (byte)((_jpeg.Length + 2) >> 8), (byte)(_jpeg.Length + 2), .. _jpeg];
        byte[] picture = [0xFF, 0xD8, .. segment, .. _jpeg[2..]];
        using var stream = new MemoryStream(picture);
        Assert.Equal(picture, new JpegReader().Next(stream).ToArray());
    }

    [Fact]
    public void Next_RandomBytes_NeverThrow()
    {
        var bytes = new byte[1 << 20];
        new Random(5).NextBytes(bytes);
        using var stream = new MemoryStream(bytes);
        var reader = new JpegReader();
        while (!reader.Next(stream).IsEmpty)
            Assert.True(stream.Position <= bytes.Length);
        Assert.Equal(bytes.Length, stream.Position);
    }

    private static byte[] Jpeg()
    {
        using var picture = new Mat(32, 32, MatType.CV_8UC3, Scalar.All(90));
        Cv2.Randu(picture, Scalar.All(0), Scalar.All(255));
        Cv2.ImEncode(".jpg", picture, out var jpeg);
        return jpeg;
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
