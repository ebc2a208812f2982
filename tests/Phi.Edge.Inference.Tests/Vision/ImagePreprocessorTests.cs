using System.Text.Json;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Vision;

public sealed class ImagePreprocessorTests
{
    private const int CropFloats = 3 * 448 * 448;
    private static readonly ImagePreprocessor Preprocessor = new(new VisionProcessorConfiguration());

    public static TheoryData<int> GoldenImages => [.. Enumerable.Range(0, Golden.Preprocessing.GetProperty("images").GetArrayLength())];

    [Theory]
    [MemberData(nameof(GoldenImages))]
    public void Process_GoldenImage_EqualsGenuineLibrary(int index)
    {
        var golden = Golden.Preprocessing.GetProperty("images")[index];
        var (width, height, kind) = (golden.GetProperty("w").GetInt32(), golden.GetProperty("h").GetInt32(), golden.GetProperty("kind").GetString()!);
        var batch = Preprocessor.Process(ImageInput.FromEncoded(TestImage.Png(width, height, 8, 2, TestImage.Rgb(width, height, kind)), kind));
        Assert.Equal(golden.GetProperty("pixel_values_shape").Ints(), batch.PixelShape.Select(size => (int)size));
        Assert.Equal(golden.GetProperty("mask_shape").Ints(), batch.MaskShape.Select(size => (int)size));
        Assert.Equal(golden.GetProperty("image_size_hw").Ints(), batch.ImageSizes.Select(size => (int)size));
        Assert.Equal(golden.GetProperty("num_img_tokens").GetInt32(), Assert.Single(batch.TokenCounts));
        Assert.Equal(golden.GetProperty("num_img_tokens").GetInt32(), Preprocessor.CountTokens(width, height));
        AssertSums(golden, batch);
        foreach (var probe in golden.GetProperty("probe_crop_c_y_x_value").EnumerateArray())
        {
            var at = (probe[0].GetInt32() * CropFloats) + (probe[1].GetInt32() * 448 * 448) + (probe[2].GetInt32() * 448) + probe[3].GetInt32();
            Assert.Equal(probe[4].GetDouble(), batch.PixelValues[at], 1e-6);
        }
    }

    [Fact]
    public void Process_TwoImages_FillsMissingCropsWithZeroPixelsAndFullMasks()
    {
        var batch = Preprocessor.Process(TestImage.Frame(100, 60, "pat"), TestImage.Frame(449, 448, "pat"));
        Assert.Equal([443, 561], batch.TokenCounts);
        Assert.Equal([2, 3, 3, 448, 448], batch.PixelShape);
        Assert.Equal([448, 448, 448, 896], batch.ImageSizes);
        Assert.All(batch.PixelValues.AsSpan(2 * CropFloats, CropFloats).ToArray(), value => Assert.Equal(0, value));
        Assert.All(batch.AttentionMask.AsSpan(2 * 1024, 1024).ToArray(), value => Assert.Equal(1, value));
        Assert.Equal(32, batch.AttentionMask.AsSpan(5 * 1024, 1024).ToArray().Sum());
    }

    [Fact]
    public void Process_NoImage_IsEmpty()
    {
        var batch = Preprocessor.Process();
        Assert.Empty(batch.PixelValues);
        Assert.Empty(batch.TokenCounts);
    }

    [Fact]
    public void Process_TileLimit_LowersTokens()
    {
        var limited = new ImagePreprocessor(new VisionProcessorConfiguration(), new ImageOptions { MaxTiles = 4 });
        Assert.Equal(2625, Preprocessor.CountTokens(1344, 1344));
        Assert.Equal(273 + (256 * 4) + (16 * 2), limited.CountTokens(1344, 1344));
        Assert.Equal([896, 896], limited.Process(TestImage.Frame(1344, 1344, "smooth")).ImageSizes);
    }

    [Fact]
    public void Process_ReferenceKernel_MatchesPlainBicubicInterpolation()
    {
        var reference = new ImagePreprocessor(new VisionProcessorConfiguration(), new ImageOptions { GlobalCropKernel = GlobalCropKernel.Reference });
        var batch = reference.Process(TestImage.Frame(896, 896, "pat"));
        // At half size every centre lies between two pixels: the four taps are -0.09375, 0.59375, 0.59375, -0.09375 per axis.
        double[] taps = [-0.09375, 0.59375, 0.59375, -0.09375];
        var pixels = TestImage.Rgb(896, 896, "pat");
        foreach (var (x, y) in ((int X, int Y)[])[(1, 1), (100, 223), (300, 7), (446, 446)])
        {
            var sum = 0.0;
            for (var j = 0; j < 4; j++)
            {
                for (var i = 0; i < 4; i++)
                    sum += taps[i] * taps[j] * ((pixels[((((2 * y) - 1 + j) * 896) + (2 * x) - 1 + i) * 3] / 127.5) - 1);
            }

            Assert.Equal(sum, batch.PixelValues[(y * 448) + x], 1e-5);
        }
    }

    [Theory]
    [InlineData(PixelFormat.Bgr24, 3, 2, 1, 0)]
    [InlineData(PixelFormat.Rgba32, 4, 0, 1, 2)]
    [InlineData(PixelFormat.Bgra32, 4, 2, 1, 0)]
    public void Process_RawFormats_GiveTheSamePixels(PixelFormat format, int bytes, int red, int green, int blue)
    {
        const int Stride = 333;
        var rgb = TestImage.Rgb(70, 50, "pat");
        var frame = new byte[Stride * 50];
        for (var i = 0; i < 70 * 50; i++)
        {
            var at = (i / 70 * Stride) + (i % 70 * bytes);
            (frame[at + red], frame[at + green], frame[at + blue]) = (rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]);
        }

        var expected = Preprocessor.Process(TestImage.Frame(70, 50, "pat"));
        Assert.Equal(expected.PixelValues, Preprocessor.Process(ImageInput.FromPixels(frame, 70, 50, Stride, format, "frame")).PixelValues);
    }

    private static void AssertSums(JsonElement golden, ImageBatch batch)
    {
        var masks = golden.GetProperty("mask_sum_per_crop").Ints();
        var sums = golden.GetProperty("pixel_sum_per_crop");
        for (var crop = 0; crop < masks.Length; crop++)
        {
            Assert.Equal(masks[crop], batch.AttentionMask.AsSpan(crop * 1024, 1024).ToArray().Sum());
            var sum = 0.0;
            foreach (var value in batch.PixelValues.AsSpan(crop * CropFloats, CropFloats))
                sum += value;
            // 602 112 pixels, each within 1e-6 and of either sign.
            Assert.Equal(sums[crop].GetDouble(), sum, 0.1);
        }
    }
}
