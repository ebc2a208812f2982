using System.Security.Cryptography;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>The drawings that the recogniser compares with: those that come with Phi.Edge and those that were added here.</summary>
public sealed class SignGallery
{
    private readonly List<(GalleryEntry Entry, float[] Vector)> _entries;

    private SignGallery(string model, int dimension, SignCalibration calibration, List<(GalleryEntry, float[])> entries)
        => (Model, Dimension, Calibration, _entries) = (model, dimension, calibration, entries);

    /// <summary>SHA-256 of the recogniser that made the vectors.</summary>
    public string Model { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension { get; }

    /// <summary>What turns likeness into probability.</summary>
    public SignCalibration Calibration { get; }

    /// <summary>The drawings.</summary>
    public IEnumerable<GalleryEntry> Entries => _entries.Select(entry => entry.Entry);

    /// <summary>Reads <c>gallery.json</c>.</summary>
    /// <exception cref="SignException">It is missing, not valid, or has no calibration.</exception>
    public static SignGallery Load(string path)
    {
        var file = GalleryJson.Read(path, "Sign gallery", GalleryJson.Default.GalleryFile);
        var calibration = file.Confidence ?? throw new SignException($"Sign gallery '{path}' does not say how confidence is worked out");
        return new(file.Model, file.Dimension, calibration, Decode(file.Entries, file.Dimension, path));
    }

    /// <summary>The gallery with what was added on this machine, and the regions.</summary>
    /// <exception cref="SignException">A file is missing or not valid, or the added signs belong to another recogniser.</exception>
    public static (SignGallery Gallery, RegionProfiles Profiles) Open(RoadModelFiles files)
    {
        var gallery = Load(files.Gallery);
        if (files.Added is { } folder)
        {
            var added = new AddedSigns(folder);
            gallery = gallery.With(added.Read(gallery), added.File);
        }

        return (gallery, RegionProfiles.Load(files.Profiles));
    }

    /// <summary>SHA-256 of a recogniser's file.</summary>
    public static string HashOf(string modelPath)
    {
        using var stream = File.OpenRead(modelPath);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The same with added drawings; one takes the place of all drawings of its name.</summary>
    /// <exception cref="SignException">One has no vector of this dimension.</exception>
    public SignGallery With(IReadOnlyList<GalleryEntry> added, string source)
    {
        if (added.Count == 0) return this;
        var replaced = added.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        return new(Model, Dimension, Calibration, [.. _entries.Where(entry => !replaced.Contains(entry.Entry.Name)), .. Decode(added, Dimension, source)]);
    }

    /// <summary>The same without the drawings of some names (without variants).</summary>
    public SignGallery Without(IReadOnlySet<string> names) =>
        new(Model, Dimension, Calibration, [.. _entries.Where(entry => !names.Contains(entry.Entry.BaseName))]);

    /// <summary>A drawing's vector; null when there is no such drawing.</summary>
    public ReadOnlyMemory<float>? VectorOf(string drawing)
    {
        var index = _entries.FindIndex(entry => entry.Entry.Drawing == drawing);
        if (index < 0) return null;
        return (ReadOnlyMemory<float>)_entries[index].Vector;
    }

    /// <summary>Ready to compare within a region.</summary>
    internal SignMatcher Matcher(RegionProfiles profiles, string region) => Matcher(profiles, entry => profiles.Includes(region, entry));

    /// <summary>Ready to compare with chosen drawings.</summary>
    internal SignMatcher Matcher(RegionProfiles profiles, Func<GalleryEntry, bool> choose) =>
        new([.. _entries.Where(entry => choose(entry.Entry))], Dimension, profiles.IsPlate);

    /// <summary>Throws unless the vectors come from this recogniser.</summary>
    /// <exception cref="SignException">They come from another.</exception>
    internal void Require(string model, int dimension, string modelPath)
    {
        if (dimension != Dimension) throw new SignException($"The sign gallery holds vectors of {Dimension} numbers, '{modelPath}' makes {dimension}: they do not belong together");
        if (model != Model) throw new SignException($"The sign gallery was made for recogniser {Model}, '{modelPath}' is {model}: they do not belong together");
    }

    private static List<(GalleryEntry, float[])> Decode(IReadOnlyList<GalleryEntry> entries, int dimension, string source)
    {
        if (dimension is < 8 or > 2048) throw new SignException($"Sign gallery '{source}': dimension {dimension} is not within 8..2048");
        return [.. entries.Select(Decoded)];

        (GalleryEntry, float[]) Decoded(GalleryEntry entry)
        {
            var vector = new float[dimension];
            return VectorCode.TryDecode(entry.Vector, vector)
                ? (entry, vector)
                : throw new SignException($"Sign gallery '{source}': the vector of '{entry.Drawing}' is not base64 of {dimension} 16-bit floats");
        }
    }
}
