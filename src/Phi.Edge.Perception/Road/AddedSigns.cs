using System.Text.Json;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Road;

/// <summary>The signs that were added on this machine: <c>added.json</c> in the state folder, and each drawing as PNG beside it.</summary>
public sealed class AddedSigns(string folder)
{
    /// <summary>The file of vectors.</summary>
    public string File { get; } = Path.Combine(folder, "added.json");

    /// <summary>Where a drawing's picture is kept.</summary>
    public string PictureOf(string drawing) => Path.Combine(folder, $"{drawing}.png");

    /// <summary>Keeps a drawing, so that its vector can be made anew for another recogniser.</summary>
    /// <exception cref="SignException">The file is no drawing, or the folder cannot be written.</exception>
    public void KeepPicture(string drawing, string path)
    {
        using var picture = SignDrawing.Read(path);
        try
        {
            Directory.CreateDirectory(folder);
            if (!picture.SaveImage(PictureOf(drawing))) throw new IOException("the picture could not be written");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SignException($"'{PictureOf(drawing)}' cannot be written: {e.Message}", e);
        }
    }

    /// <summary>What was added.</summary>
    /// <param name="gallery">The gallery that it must fit to.</param>
    /// <exception cref="SignException">The file is not valid, or belongs to another recogniser.</exception>
    public IReadOnlyList<GalleryEntry> Read(SignGallery gallery)
    {
        if (!System.IO.File.Exists(File)) return [];
        var file = GalleryJson.Read(File, "Added signs", GalleryJson.Default.GalleryFile);
        return file.Model == gallery.Model && file.Dimension == gallery.Dimension ? file.Entries : throw new SignException(
            $"Added signs '{File}' were made for recogniser {file.Model} with {file.Dimension} numbers; this one is {gallery.Model} with {gallery.Dimension}. Run: phi-edge signs refresh");
    }

    /// <summary>The names and drawings in the file, whatever recogniser it belongs to.</summary>
    /// <exception cref="SignException">The file is not valid.</exception>
    public IReadOnlyList<GalleryEntry> ReadAny() =>
        System.IO.File.Exists(File) ? GalleryJson.Read(File, "Added signs", GalleryJson.Default.GalleryFile).Entries : [];

    /// <summary>Replaces the file, at once or not at all.</summary>
    /// <exception cref="SignException">The folder cannot be written.</exception>
    public void Write(SignGallery gallery, IReadOnlyList<GalleryEntry> entries)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = $"{File}.{Path.GetRandomFileName()}";
            System.IO.File.WriteAllBytes(
                temporary, JsonSerializer.SerializeToUtf8Bytes(new(gallery.Model, gallery.Dimension, entries), GalleryJson.Default.GalleryFile));
            System.IO.File.Move(temporary, File, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SignException($"Added signs '{File}' cannot be written: {e.Message}", e);
        }
    }
}
