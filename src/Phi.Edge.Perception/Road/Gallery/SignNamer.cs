using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>
/// The recogniser by itself, for commands and evaluations: signs whose place is known are named, and drawings become vectors. Not for the road
/// loop: it allocates.
/// </summary>
public sealed class SignNamer : IDisposable
{
    private readonly EmbeddingNetwork _network;
    private readonly SignCropper _cropper = new();

    private SignNamer(EmbeddingNetwork network, SignGallery gallery, RegionProfiles profiles)
        => (_network, Gallery, Profiles) = (network, gallery, profiles);

    /// <summary>All drawings, added ones included.</summary>
    public SignGallery Gallery { get; }

    /// <summary>The regions.</summary>
    public RegionProfiles Profiles { get; }

    /// <summary>Loads the recogniser and its gallery.</summary>
    /// <param name="files">Where they lie.</param>
    /// <param name="runtime">How the network runs.</param>
    /// <param name="added">False to leave out what was added on this machine.</param>
    /// <exception cref="OnnxModelException">The recogniser is missing or is not what it should be.</exception>
    /// <exception cref="SignException">The gallery, the profiles or the added signs are not as they must be.</exception>
    public static SignNamer Load(RoadModelFiles files, OnnxModelOptions runtime, bool added = true)
    {
        var (gallery, profiles) = SignGallery.Open(added ? files : files with { Added = null });
        var network = EmbeddingNetwork.Load(files.Recognizer, runtime);
        try
        {
            gallery.Require(SignGallery.HashOf(files.Recognizer), network.Dimension, files.Recognizer);
            return new(network, gallery, profiles);
        }
        catch (SignException)
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>The unit vector of a drawing, SVG or PNG.</summary>
    /// <exception cref="SignException">The file is no drawing.</exception>
    public float[] Encode(string drawing) => new DrawingEncoder(_network).Encode(drawing);

    /// <summary>Looks at one sign of a picture.</summary>
    public SignLook Look(Frame frame, in SignBox box)
    {
        _network.Begin(1);
        _cropper.Crop(frame, box, _network.Side, _network.Crop(0));
        _network.Run();
        return new(_network.Embedding(0).ToArray(), _network.Sign(0));
    }

    /// <summary>A set to compare with.</summary>
    /// <param name="gallery">Drawings to choose from.</param>
    /// <param name="region">Region profile; null for the default.</param>
    /// <exception cref="SignException">There is no such region.</exception>
    public SignNaming In(SignGallery gallery, string? region) => new(gallery.Matcher(Profiles, Profiles.Resolve(region)), gallery.Calibration);

    /// <summary>A set to compare with: chosen drawings of any region.</summary>
    public SignNaming Among(SignGallery gallery, Func<GalleryEntry, bool> choose) => new(gallery.Matcher(Profiles, choose), gallery.Calibration);

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
