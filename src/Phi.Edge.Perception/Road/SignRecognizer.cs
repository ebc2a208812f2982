using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Road;

/// <summary>
/// Says what detected signs are: crops go through the embedding network in batches, and each vector is compared with the drawings of the region.
/// One thread; allocates nothing in steady state.
/// </summary>
internal sealed class SignRecognizer : IDisposable
{
    private readonly EmbeddingNetwork _network;
    private readonly SignCropper _cropper;
    private readonly SignCalibration _calibration;

    /// <param name="network">The network; disposed with this.</param>
    /// <param name="gallery">The drawings.</param>
    /// <param name="matcher">The drawings of the region.</param>
    /// <param name="cropper">What cuts the crops.</param>
    public SignRecognizer(EmbeddingNetwork network, SignGallery gallery, SignMatcher matcher, SignCropper cropper)
        => (_network, Matcher, _cropper, _calibration) = (network, matcher, cropper, gallery.Calibration);

    /// <summary>The drawings of the region.</summary>
    public SignMatcher Matcher { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension => _network.Dimension;

    /// <summary>Loads the network and checks that the gallery belongs to it.</summary>
    /// <exception cref="OnnxModelException">The file is missing or no recogniser.</exception>
    /// <exception cref="SignException">The gallery belongs to another recogniser, or there is no such region.</exception>
    public static SignRecognizer Load(
        string path, OnnxModelOptions runtime, SignGallery gallery, RegionProfiles profiles, string? region, SignCropper cropper)
    {
        var network = EmbeddingNetwork.Load(path, runtime);
        try
        {
            gallery.Require(SignGallery.HashOf(path), network.Dimension, path);
            return new(network, gallery, gallery.Matcher(profiles, profiles.Resolve(region)), cropper);
        }
        catch (SignException)
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Runs every batch size once.</summary>
    public void WarmUp() => _network.WarmUp();

    /// <summary>Recognises signs of one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="found">Where they are.</param>
    /// <param name="candidates">Takes what they are, in the same order.</param>
    /// <param name="vectors">Takes their vectors, in the same order.</param>
    public void Recognize(Frame frame, ReadOnlySpan<DetectedSign> found, Span<SignCandidate> candidates, Span<float> vectors)
    {
        for (var first = 0; first < found.Length; first += EmbeddingNetwork.MostCrops)
        {
            var count = Math.Min(EmbeddingNetwork.MostCrops, found.Length - first);
            _network.Begin(count);
            for (var i = 0; i < count; i++) _cropper.Crop(frame, found[first + i].Box, _network.Side, _network.Crop(i));
            _network.Run();
            for (var i = 0; i < count; i++)
            {
                _network.Embedding(i).CopyTo(vectors.Slice((first + i) * Dimension, Dimension));
                candidates[first + i] = Describe(found[first + i], i);
            }
        }
    }

    public void Dispose() => _network.Dispose();

    private SignCandidate Describe(in DetectedSign found, int index)
    {
        var (sign, match) = (_network.Sign(index), Matcher.Match(_network.Embedding(index)));
        var verdict = _calibration.Judge(match);
        return new()
        {
            Box = found.Box,
            DetectionScore = found.Score,
            SignProbability = sign,
            Likeness = match.Cosine,
            Name = verdict.IsKnown ? Matcher.Reported(match.Best) : null,
            Confidence = verdict.Confidence,
            RunnerUp = match.RunnerUp < 0 ? null : Matcher.Reported(match.RunnerUp),
            Sharpness = SignCropper.Sharpness(_network.Crop(index), _network.Side),
            IsPlate = found.IsPlate || (verdict.IsKnown && Matcher.IsPlate(match.Best)),
        };
    }
}
