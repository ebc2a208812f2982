using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road;

/// <summary>
/// Finds places that may be signs: a fully convolutional network over the whole region of interest, or only over the surroundings of what is
/// followed. One thread; nothing is allocated once every size in use has been seen.
/// </summary>
internal sealed class SignDetector : IDisposable
{
    // Beyond these, the weakest are the most likely to be nothing.
    private const int MostRaw = 512;

    private readonly FlexibleModel _model;
    private readonly SearchSizes _sizes;
    private readonly WorkingPicture _picture;
    private readonly SignDetectorOptions _options;
    private readonly DetectedSign[] _found = new DetectedSign[MostRaw];

    private SignDetector(FlexibleModel model, SignDetectorOptions options)
        => (_model, _options, _sizes, _picture) = (model, options, new(model), new(options.WorkingWidth));

    /// <summary>Milliseconds are in the networks: the sizes for benchmarks.</summary>
    internal SearchSizes Sizes => _sizes;

    /// <summary>Loads the network.</summary>
    /// <exception cref="OnnxModelException">The file is missing or no sign detector.</exception>
    public static SignDetector Load(string path, OnnxModelOptions runtime, SignDetectorOptions options)
    {
        var model = FlexibleModel.Load(path, runtime);
        try
        {
            model.Expect("sign detector", typeof(byte), "boxes", "scores");
            return new(model, options);
        }
        catch (OnnxModelException)
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Runs the sizes that frames of this size will need.</summary>
    public void WarmUp(int width, int height)
    {
        var (wide, high) = (Math.Min(width, _options.WorkingWidth), (int)(height * Math.Min(1, _options.WorkingWidth / (float)width)));
        var all = SearchWindow.Over(new(0, 0, wide, high), wide, high);
        _sizes.For(all.Width, all.Height).Run();
        foreach (var side in (ReadOnlySpan<int>)[_options.FollowSide, 2 * _options.FollowSide])
        {
            var window = SearchWindow.About(0, 0, side, wide, high);
            _sizes.For(window.Width, window.Height).Run();
        }
    }

    /// <summary>Looks where it is told to; the surest come first. Valid until the next call.</summary>
    public ReadOnlySpan<DetectedSign> Detect(Frame frame, in RoadAttention attention)
    {
        _picture.Take(frame);
        var count = 0;
        if (!attention.OnlyFollowed)
        {
            Look(SearchWindow.Over(Region(attention.Region), _picture.Width, _picture.Height), ref count);
        }
        else
        {
            foreach (ref readonly var box in attention.Followed)
            {
                // Room for a sign that has grown or moved by half its size since it was seen.
                var side = box.Size * _picture.Scale * 2 <= _options.FollowSide ? _options.FollowSide : 2 * _options.FollowSide;
                Look(SearchWindow.About(box.CenterX * _picture.Scale, box.CenterY * _picture.Scale, side, _picture.Width, _picture.Height), ref count);
            }
        }

        count = OverlapSuppression.Reduce(_found.AsSpan(0, count), _options.Overlap);
        return _found.AsSpan(0, Math.Min(count, _options.MaximumSigns));
    }

    public void Dispose()
    {
        _sizes.Dispose();
        _model.Dispose();
    }

    private void Look(in SearchWindow window, ref int count)
    {
        var search = _sizes.For(window.Width, window.Height);
        search.Fill(_picture, window);
        search.Run();
        count += search.Collect(window, _picture.Scale, _options.MinimumScore, _found.AsSpan(count));
    }

    private SignBox Region(in SignBox part) => part.Width <= 0 || part.Height <= 0
        ? new(0, 0, _picture.Width, _picture.Height)
        : new(part.X * _picture.Width, part.Y * _picture.Height, part.Width * _picture.Width, part.Height * _picture.Height);
}
