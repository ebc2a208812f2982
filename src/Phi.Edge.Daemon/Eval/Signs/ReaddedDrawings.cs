using System.Globalization;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>A gallery from which the drawings of some classes were taken and added again, each made here from its file as 'signs add' does.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Classes">The classes.</param>
/// <param name="LeastCosine">Smallest likeness of a vector made here to the shipped one of the same drawing; null without any.</param>
internal sealed record ReaddedDrawings(SignGallery Gallery, IReadOnlySet<int> Classes, double? LeastCosine)
{
    /// <exception cref="SignException">A class or a drawing is not there.</exception>
    public static ReaddedDrawings Make(SignNamer namer, SignClasses classes, SignsEvalSettings settings)
    {
        if (settings.Readd.Count == 0) return new(namer.Gallery, new HashSet<int>(), null);
        if (settings.Artwork is not { } artwork) throw new SignException("--readd needs --artwork: a folder of drawings");
        var ids = settings.Readd is ["all"] ? classes.Ids.ToHashSet() : settings.Readd.Select(word => Id(word, classes)).ToHashSet();
        var names = ids.SelectMany(classes.NamesOf).ToHashSet(StringComparer.Ordinal);
        var (entries, least) = (new List<GalleryEntry>(), 1d);
        foreach (var old in namer.Gallery.Entries.Where(entry => names.Contains(entry.BaseName)))
        {
            // Some have further drawings made from parts; what is added is the file alone.
            if (old.Drawing != old.Name) continue;
            var vector = namer.Encode(Find(artwork, old.Drawing));
            entries.Add(GalleryEntry.Of(old.Name, vector));
            var shipped = namer.Gallery.VectorOf(old.Drawing)!.Value.Span;
            var cosine = 0d;
            for (var i = 0; i < vector.Length; i++) cosine += vector[i] * shipped[i];
            least = Math.Min(least, cosine);
        }

        return new(namer.Gallery.Without(names).With(entries, artwork), ids, Math.Round(least, 4));
    }

    private static int Id(string word, SignClasses classes) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && classes.Contains(id)
            ? id
            : throw new SignException($"--readd {word}: a number of a class is wanted, or 'all'");

    private static string Find(string folder, string drawing)
    {
        var path = Path.Combine(folder, $"{drawing}.svg");
        return File.Exists(path) ? path : Path.Combine(folder, $"{drawing}.png");
    }
}
