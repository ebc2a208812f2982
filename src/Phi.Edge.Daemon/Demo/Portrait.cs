using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Daemon.Demo;

/// <summary>The photograph the film is made of, as a cabin camera would frame it, and where everything is in the face.</summary>
/// <param name="Picture">The framed photograph.</param>
/// <param name="Landmarks">The landmarks the driver model found in it (MediaPipe order).</param>
internal sealed record Portrait(Picture Picture, ImagePoint[] Landmarks)
{
    /// <summary>Size of the film.</summary>
    public const int Width = 640;

    /// <inheritdoc cref="Width"/>
    public const int Height = 480;

    // The face is a third of the picture's width, and its middle a little below the picture's.
    private const float FaceShare = 0.3f;
    private const float MiddleRow = 0.47f;
    private const int MostLooks = 5;

    /// <summary>Reads and frames a photograph.</summary>
    /// <param name="path">An image with one face that looks into the camera.</param>
    /// <param name="model">Finds the face; reset before and after.</param>
    /// <exception cref="FrameSourceException">No such image, or no face in it.</exception>
    public static Portrait Load(string path, IDriverModel model)
    {
        using var photo = ImageFile.Read(path);
        var portrait = Compose(photo, Find(photo, model, path));

        // Looked at again at the film's own scale, landmarks lie closer to the lids.
        var picture = portrait.Picture;
        using var framed = new Frame(picture.Bytes.Length).Begin(0, default, Width, Height, picture.Stride, PixelFormat.Bgr24);
        picture.Bytes.CopyTo(framed.Buffer, 0);
        return portrait with { Landmarks = Find(framed, model, path) };
    }

    /// <summary>Frames a photograph whose landmarks are known.</summary>
    public static Portrait Compose(Frame photo, ReadOnlySpan<ImagePoint> face)
    {
        var source = new Picture(photo.Width, photo.Height);
        for (var y = 0; y < photo.Height; y++)
            photo.Row(y).CopyTo(source.Bytes.AsSpan(y * source.Stride));

        var scale = FaceShare * Width / (face[454].X - face[234].X);
        var left = ((face[234].X + face[454].X) / 2) - (Width / scale / 2);
        var top = ((face[10].Y + face[152].Y) / 2) - (MiddleRow * Height / scale);
        left = Math.Clamp(left, 0, Math.Max(0, photo.Width - (Width / scale)));
        top = Math.Clamp(top, 0, Math.Max(0, photo.Height - (Height / scale)));
        var framed = new Picture(Width, Height);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
                source.Mix(left + (x / scale), top + (y / scale), framed.Pixel(x, y), 1);
        }

        var landmarks = new ImagePoint[face.Length];
        for (var i = 0; i < face.Length; i++)
            landmarks[i] = new((face[i].X - left) * scale, (face[i].Y - top) * scale);
        return new(framed, landmarks);
    }

    private static ImagePoint[] Find(Frame frame, IDriverModel model, string path)
    {
        model.Reset();
        for (var look = 0; look < MostLooks; look++)
        {
            var reading = model.Read(frame);
            if (reading.Status == ReadingStatus.Face && look > 0)
            {
                var landmarks = model.Landmarks.ToArray();
                model.Reset();
                return landmarks;
            }
        }

        throw new FrameSourceException($"No face was found in {path}; the film needs a portrait that looks into the camera.");
    }
}
