using Phi.Edge.Inference.Vision;
using SkiaSharp;

namespace Phi.Edge.Inference.Tests.Vision;

public sealed class ImageDecoderTests
{
    private static readonly ImageOptions Options = new();

    [Fact]
    public void Decode_PngWithAlpha_DropsIt() =>
        Assert.Equal((10, 200, 30), FirstPixel(TestImage.Png(1, 1, 8, 6, [10, 200, 30, 7])));

    [Fact]
    public void Decode_PngFullyTransparent_KeepsColours() =>
        Assert.Equal((10, 200, 30), FirstPixel(TestImage.Png(1, 1, 8, 6, [10, 200, 30, 0])));

    [Fact]
    public void Decode_PngGrey_Expands() => Assert.Equal((77, 77, 77), FirstPixel(TestImage.Png(1, 1, 8, 0, [77])));

    [Fact]
    public void Decode_PngGreyWithAlpha_ExpandsAndDropsAlpha() =>
        Assert.Equal((77, 77, 77), FirstPixel(TestImage.Png(1, 1, 8, 4, [77, 100])));

    [Fact]
    public void Decode_PngPalette_Expands() =>
        Assert.Equal((40, 50, 60), FirstPixel(TestImage.Png(1, 1, 8, 3, [1], [1, 2, 3, 40, 50, 60])));

    [Fact]
    public void Decode_PngPaletteWithTransparency_KeepsColours() =>
        Assert.Equal((40, 50, 60), FirstPixel(TestImage.Png(1, 1, 8, 3, [1], [1, 2, 3, 40, 50, 60], [255, 90])));

    [Fact]
    public void Decode_Png16Bit_TakesHighByte() =>
        Assert.Equal((0x12, 0x34, 0x56), FirstPixel(TestImage.Png(1, 1, 16, 2, [0x12, 0xFF, 0x34, 0x00, 0x56, 0x80])));

    [Fact]
    public void Decode_Png16BitGrey_TakesHighByte() =>
        Assert.Equal((0x12, 0x12, 0x12), FirstPixel(TestImage.Png(1, 1, 16, 0, [0x12, 0xFF])));

    [Fact]
    public void Decode_Png16BitWithAlpha_TakesHighByte() =>
        Assert.Equal((0x12, 0x34, 0x56), FirstPixel(TestImage.Png(1, 1, 16, 6, [0x12, 0xFF, 0x34, 0x00, 0x56, 0x80, 0x40, 0x00])));

    [Fact]
    public void Decode_PngOneBit_Expands() => Assert.Equal((255, 255, 255), FirstPixel(TestImage.Png(1, 1, 1, 0, [0x80])));

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Decode_LossyFormats_ComeClose(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(64, 48, SKColorType.Rgba8888, SKAlphaType.Opaque);
        bitmap.Erase(new SKColor(200, 100, 50));
        using var data = bitmap.Encode(format, 95);
        var image = ImageDecoder.Decode(ImageInput.FromEncoded(data.ToArray(), "test"), Options);
        Assert.Equal((64, 48), (image.Width, image.Height));
        Assert.InRange(image.Row(20)[40], 195, 205);
        Assert.InRange(image.Row(20)[42], 45, 55);
    }

    [Fact]
    public void Decode_Bmp_IsRead()
    {
        byte[] bmp =
        [
            (byte)'B', (byte)'M', 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0,
            40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            3, 2, 1, 0,
        ];
        Assert.Equal((1, 2, 3), FirstPixel(bmp));
    }

    [Fact]
    public void Decode_PixelBomb_IsRefusedBeforeDecoding()
    {
        var bomb = TestImage.Png(1, 1, 8, 0, [0]);
        bomb.AsSpan(16).Clear();
        (bomb[17], bomb[21]) = (1, 1);
        var exception = Assert.Throws<ImageException>(() => FirstPixel(bomb));
        Assert.Contains("'test'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_OverPixelLimit_SaysSo()
    {
        var png = TestImage.Png(20, 10, 8, 0, new byte[200]);
        var exception = Assert.Throws<ImageException>(
            () => ImageDecoder.Decode(ImageInput.FromEncoded(png, "test"), new ImageOptions { MaxPixels = 199 }));
        Assert.Contains("20 x 10 pixels exceed the limit of 199", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_TruncatedFile_IsRefused()
    {
        var png = TestImage.Png(64, 64, 8, 2, TestImage.Rgb(64, 64, "pat"));
        Assert.Throws<ImageException>(() => FirstPixel(png[..(png.Length / 2)]));
        Assert.Throws<ImageException>(() => FirstPixel([]));
        Assert.Throws<ImageException>(() => FirstPixel("GIF89a nonsense"u8.ToArray()));
    }

    [Fact]
    public void Decode_RandomDamage_OnlyTypedFailures()
    {
        var random = new Random(42);
        using var bitmap = new SKBitmap(33, 21, SKColorType.Rgba8888, SKAlphaType.Opaque);
        byte[][] originals =
        [
            TestImage.Png(33, 21, 8, 2, TestImage.Rgb(33, 21, "pat")),
            bitmap.Encode(SKEncodedImageFormat.Jpeg, 80).ToArray(),
            bitmap.Encode(SKEncodedImageFormat.Webp, 80).ToArray(),
        ];
        for (var round = 0; round < 3000; round++)
        {
            var damaged = originals[round % 3].ToArray();
            for (var i = 0; i <= round % 7; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            damaged = damaged[..(round % 5 == 0 ? random.Next(damaged.Length) : damaged.Length)];
            try
            {
                var image = ImageDecoder.Decode(ImageInput.FromEncoded(damaged, "test"), new ImageOptions { MaxPixels = 1 << 20 });
                Assert.Equal(image.Width * image.Height * 4, image.Pixels.Length);
            }
            catch (ImageException exception)
            {
                Assert.Equal("test", exception.ImageSource);
            }
        }
    }

    [Fact]
    public void FromPixels_SizesThatDoNotFit_AreRefused()
    {
        Assert.Throws<ImageException>(() => ImageInput.FromPixels(new byte[11], 2, 2, 0, PixelFormat.Rgb24, "test"));
        Assert.Throws<ImageException>(() => ImageInput.FromPixels(new byte[12], 2, 2, 5, PixelFormat.Rgb24, "test"));
        Assert.Throws<ImageException>(() => ImageInput.FromPixels(new byte[12], 0, 2, 0, PixelFormat.Rgb24, "test"));
        Assert.Throws<ImageException>(() => ImageInput.FromPixels(new byte[12], int.MaxValue, int.MaxValue, 0, PixelFormat.Rgba32, "test"));
    }

    private static (int R, int G, int B) FirstPixel(byte[] file)
    {
        var row = ImageDecoder.Decode(ImageInput.FromEncoded(file, "test"), Options).Row(0);
        return (row[0], row[1], row[2]);
    }
}
