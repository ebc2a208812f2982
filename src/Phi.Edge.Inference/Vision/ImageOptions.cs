namespace Phi.Edge.Inference.Vision;

/// <summary>Limits and choices of image pre-processing.</summary>
public sealed record ImageOptions
{
    /// <summary>
    /// Most tiles of one image, 1 to 36; null takes <c>dynamic_hd</c> of the folder (36 as published). A tile costs up to 272
    /// tokens, so 9 tiles cost about 2 600 and 4 tiles about 1 400.
    /// </summary>
    public int? MaxTiles { get; init; }

    /// <summary>Most pixels of an image, checked before decoding. Default 33 554 432 (8192 x 4096), which decodes to 128 MiB.</summary>
    public long MaxPixels { get; init; } = 8192 * 4096;

    /// <summary>Most bytes of an encoded image. Default 64 MiB.</summary>
    public int MaxEncodedBytes { get; init; } = 64 << 20;

    /// <summary>
    /// Most bytes of the crops of images that go through the vision graph together. Default 2 GiB: 24 images of 36 tiles, at
    /// 2.3 MiB a crop.
    /// </summary>
    public long MaxBatchBytes { get; init; } = 2L << 30;

    /// <summary>How the overview is made. Default as ONNX Runtime GenAI.</summary>
    public GlobalCropKernel GlobalCropKernel { get; init; } = GlobalCropKernel.AntialiasedBicubic;
}
