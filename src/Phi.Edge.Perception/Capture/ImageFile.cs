using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>A single picture from disk.</summary>
public static class ImageFile
{
    /// <summary>Reads a picture as BGR.</summary>
    /// <exception cref="FrameSourceException">It does not exist or is not an image.</exception>
    public static Frame Read(string path)
    {
        if (!File.Exists(path))
            throw new FrameSourceException($"There is no image {path}.");

        using var picture = Cv2.ImRead(path, ImreadModes.Color);
        if (picture.Empty())
            throw new FrameSourceException($"{path} is not an image that can be read.");

        return new FrameWriter(new FramePool(1), mirrored: false, grayscale: false).Write(picture, TimeSpan.Zero).Frame!;
    }

    /// <summary>Writes a picture; the format is told by the name's extension.</summary>
    /// <exception cref="FrameSourceException">It cannot be written there.</exception>
    public static void Write(string path, Frame frame)
    {
        using var picture = FrameMat.Copy(frame);
        if (!Cv2.ImWrite(path, picture))
            throw new FrameSourceException($"{path} cannot be written: no such folder, no permission, or an unknown extension.");
    }
}
