using BenchmarkDotNet.Attributes;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Vision;
using SkiaSharp;

namespace Phi.Edge.Benchmarks.Inference;

/// <summary>Image pre-processing of gradients with noise, on one core. Target: 1344 x 1344 in 60 ms.</summary>
[MemoryDiagnoser]
public class ImageBenchmarks
{
    private readonly ImagePreprocessor _preprocessor = new(new VisionProcessorConfiguration());
    private ImageInput _frame = null!;
    private ImageInput _png = null!;
    private ImageInput _jpeg = null!;

    [Params("1344x1344", "1920x1080", "640x480")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var sizes = Size.Split('x');
        var (width, height) = (int.Parse(sizes[0]), int.Parse(sizes[1]));
        var pixels = new byte[width * height * 4];
        var random = new Random(1);
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var (x, y) = (i / 4 % width, i / 4 / width);
            pixels[i] = (byte)((x * 200 / width) + random.Next(24));
            pixels[i + 1] = (byte)((y * 200 / height) + random.Next(24));
            pixels[i + 2] = (byte)(((x + y) * 200 / (width + height)) + random.Next(24));
            pixels[i + 3] = 255;
        }

        _frame = ImageInput.FromPixels(pixels, width, height, 0, PixelFormat.Rgba32, "frame");
        using var image = SKImage.FromPixelCopy(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque), pixels);
        _png = ImageInput.FromEncoded(image.Encode(SKEncodedImageFormat.Png, 100).ToArray(), "png");
        _jpeg = ImageInput.FromEncoded(image.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray(), "jpeg");
    }

    [Benchmark(Baseline = true)]
    public ImageBatch Frame() => _preprocessor.Process(_frame);

    [Benchmark]
    public ImageBatch Png() => _preprocessor.Process(_png);

    [Benchmark]
    public ImageBatch Jpeg() => _preprocessor.Process(_jpeg);
}
